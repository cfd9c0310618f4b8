using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ReviewClassifier.Web.Security;

/// <summary>
/// Keeps the keys that forms are signed with in memory alone: a form outlives no run, so its key need not lie in anybody's home folder.
/// </summary>
internal sealed class MemoryKeys : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    /// <summary>Has keys kept so.</summary>
    public static void Apply(KeyManagementOptions options)
    {
        options.XmlRepository = new MemoryKeys();
        options.XmlEncryptor = new NullXmlEncryptor();
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
            return [.. _keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
            _keys.Add(element);
    }
}
