namespace ReviewClassifier.IO.Faults;

/// <summary>Carries a fault out of a scan; never leaves the library.</summary>
internal sealed class FaultException(Fault fault) : Exception(fault.ToString())
{
    public Fault Fault { get; } = fault;
}
