using System.ComponentModel;
using System.Diagnostics;

namespace ReviewClassifier.Cli.Serving;

/// <summary>The user's own browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address, or says that it could not be opened.</summary>
    public static void Open(Uri address, TextWriter error)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            error.WriteLine("没能打开浏览器，请自己打开上面的网址。 / The browser could not be opened; open the address above yourself.");
        }
    }
}
