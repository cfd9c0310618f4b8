namespace ReviewClassifier.Benchmarks;

/// <summary>A .NET console program that does nothing, built for Release in a folder of its own: what every start costs anyway.</summary>
internal sealed class EmptyProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("empty-program-");

    public EmptyProgram()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Program.cs"), "return 0;\n");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
        Measured.Run("dotnet", "build", "-c", "Release", _folder.FullName);
    }

    public string Assembly => Path.Combine(_folder.FullName, "bin", "Release", "net10.0", "Empty.dll");

    public void Dispose() => _folder.Delete(recursive: true);
}
