using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewClassifier.Benchmarks;

/// <summary>
/// <c>serve [SECONDS]</c>: how long the server takes to start and a pasted chat of 200 lines to its answer page, and how it stands 50 requests at
/// once (ab, from Debian's apache2-utils): errors, 95th percentile, memory before and after. It ends with 1 where a bound is missed.
/// </summary>
internal static partial class ServeBenchmark
{
    private const int Lines = 200;
    private const int Pastes = 300;
    private const string Url = "http://127.0.0.1:5089";

    public static int Run(string[] arguments)
    {
        var seconds = arguments.Length > 0 ? arguments[0] : "60";
        var clock = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Measured.Command, "serve", "--urls", Url]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            server.StandardOutput.ReadLine();
            var start = clock.Elapsed.TotalMilliseconds;
            using var client = new HttpClient { BaseAddress = new Uri(Url) };
            var (body, cookie) = Form(client);
            var paste = Percentile(Paste(client, body));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to the printed address    {start,8:F0} ms (2000 wanted)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paste to answer, 95th percentile {paste,7:F1} ms (150 wanted; {Lines} lines, {Pastes} times)"));
            return Load(server, body, cookie, seconds) && start < 2000 && paste < 150 ? 0 : 1;
        }
        finally
        {
            server.Kill();
        }
    }

    private static (byte[] Body, string Cookie) Form(HttpClient client)
    {
        var first = client.GetAsync("/").GetAwaiter().GetResult();
        var cookie = first.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        var proof = Proof().Match(first.Content.ReadAsStringAsync().GetAwaiter().GetResult()).Groups[1].Value;
        var chat = new StringBuilder();
        for (var i = 0; i < Lines; i++)
        {
            chat.Append(i % 2 == 0 ? "晴天小鱼" : "暖居旗舰店:小美").Append(CultureInfo.InvariantCulture, $" 2026-03-08 {10 + (i / 60):00}:{i % 60:00}:11\n");
            chat.Append(i % 40 == 38 ? "给50我就五星好评，不给我就差评加追评，你看着办\n" : i % 2 == 0 ? "杯子收到了，想问下这个盖子怎么拆开洗\n" : "亲，拧开就可以的，有问题随时联系我们\n");
        }

        var fields = new Dictionary<string, string> { ["review"] = "骗子店铺，大家避雷", ["chat"] = chat.ToString(), ["platform"] = "淘宝", ["__RequestVerificationToken"] = proof };
        using var form = new FormUrlEncodedContent(fields);
        return (form.ReadAsByteArrayAsync().GetAwaiter().GetResult(), cookie);
    }

    private static double[] Paste(HttpClient client, byte[] body)
    {
        var times = new double[Pastes];
        // The first ones compile the page's code.
        for (var i = -20; i < Pastes; i++)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            var clock = Stopwatch.StartNew();
            var answer = client.PostAsync("/review", content).GetAwaiter().GetResult();
            var page = answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync().GetAwaiter().GetResult();
            if (!page.Contains("id=\"line-199\"", StringComparison.Ordinal))
                throw new InvalidOperationException("The answer lacks the chat's last line.");
            if (i >= 0)
                times[i] = clock.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static bool Load(Process server, byte[] body, string cookie, string seconds)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, body);
            // Once before, so that the memory compared is that of a server at work.
            if (Ab("5") is null)
            {
                Console.WriteLine("ab is not installed (apt-get install apache2-utils): 50 at once left out");
                return true;
            }

            var before = Megabytes(server);
            var report = Ab(seconds)!;
            var after = Megabytes(server);
            var (failed, p95) = (Number(report, "Failed requests:") + Number(report, "Non-2xx responses:"), Number(report, "  95%"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"50 at once for {seconds} s: {Number(report, "Complete requests:")} answered, {failed} failed (0), 95th percentile {p95} ms (600), {before} MB before and {after} MB after"));
            return failed == 0 && p95 < 600;
        }
        finally
        {
            File.Delete(file);
        }

        string? Ab(string time)
        {
            try
            {
                // -l: the proof in each page differs, and with it the page's length.
                string[] options = ["-q", "-l", "-k", "-c", "50", "-n", "1000000", "-t", time, "-p", file, "-T", "application/x-www-form-urlencoded", "-C", cookie, Url + "/review"];
                using var ab = Process.Start(new ProcessStartInfo("ab", options) { RedirectStandardOutput = true })!;
                return ab.StandardOutput.ReadToEnd();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }
    }

    private static int Number(string report, string name) =>
        report.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } found
            ? int.Parse(found[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture)
            : 0;

    private static long Megabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }

    private static double Percentile(double[] times)
    {
        Array.Sort(times);
        return times[times.Length * 95 / 100];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Proof();
}
