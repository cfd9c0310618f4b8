using System.Diagnostics.CodeAnalysis;

namespace ReviewClassifier.IO.Faults;

/// <summary>What came of one row: a value, or the fault that kept it from being one.</summary>
/// <typeparam name="T">What rows are read into.</typeparam>
public readonly record struct Parsed<T>
    where T : class
{
    /// <summary>A row that was read.</summary>
    public Parsed(T value) => Value = value;

    /// <summary>A row that was not.</summary>
    public Parsed(Fault fault) => Fault = fault;

    /// <summary>The value; null exactly when there is a fault.</summary>
    public T? Value { get; }

    /// <summary>The fault; null exactly when there is a value.</summary>
    public Fault? Fault { get; }

    /// <summary>Whether the row was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Ok => Fault is null;
}
