using System.Reflection;
using System.Runtime.Loader;

namespace ReviewClassifier.Cli.Serving;

/// <summary>
/// Finds ASP.NET Core where a verb serves pages. Named among the command's frameworks, it would be looked through at the start of every
/// verb, and no verb would start where only the plain runtime is installed; so its assemblies are found here, when first asked for.
/// </summary>
internal static class AspNetCore
{
    private const string Framework = "Microsoft.AspNetCore.App";

    /// <summary>Lets ASP.NET Core be found from now on. Its types may only stand in methods that are called later.</summary>
    public static void Find()
    {
        var folder = Folder(RuntimeFolder) ?? throw new ServingException(
            $"The page needs the ASP.NET Core Runtime {Environment.Version.Major}.{Environment.Version.Minor} beside the .NET Runtime; "
            + "install it (it is part of the .NET SDK) and try again.");
        AssemblyLoadContext.Default.Resolving += (context, name) => Load(context, folder, name);
    }

    /// <summary>The newest ASP.NET Core of the same major and minor version as the runtime in a folder; null where there is none.</summary>
    internal static string? Folder(string runtimeFolder)
    {
        var running = Environment.Version;
        var all = Path.Combine(runtimeFolder, "..", "..", Framework);
        return !Directory.Exists(all) ? null : Directory.GetDirectories(all)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : new()))
            .Where(found => found.Version.Major == running.Major && found.Version.Minor == running.Minor)
            .OrderBy(found => found.Version)
            .Select(found => found.Folder)
            .LastOrDefault();
    }

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static Assembly? Load(AssemblyLoadContext context, string folder, AssemblyName name)
    {
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
