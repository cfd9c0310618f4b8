using System.Security.Cryptography;
using System.Text;

namespace ReviewClassifier.Web.Security;

/// <summary>
/// The secret of one run, without which no page and no data are given: it stands in the address that is printed, and from the first visit
/// on in a cookie that only this site sees.
/// </summary>
/// <param name="secret">A secret of the user's own; null for a random one.</param>
public sealed class AccessKey(string? secret = null)
{
    /// <summary>The query key that carries the secret in the printed address.</summary>
    public const string QueryKey = "key";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>The secret; 32 hexadecimal digits where it is a random one.</summary>
    public string Secret => Encoding.UTF8.GetString(_secret);

    /// <summary>Whether somebody knows the secret; takes as long whether they nearly do or not at all.</summary>
    public bool Opens(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _secret);
}
