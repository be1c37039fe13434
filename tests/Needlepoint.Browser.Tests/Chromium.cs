using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Needlepoint.Browser.Tests;

/// <summary>Opens a page in headless Chromium and lets it measure itself.</summary>
internal static partial class Chromium
{
    private static readonly string[] s_candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser of this machine.</summary>
    public static string Program =>
        s_candidates.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("These tests need Chromium: apt-get install chromium");

    /// <summary>What a script finds in the page, as the page's title after it ran.</summary>
    /// <param name="html">The page.</param>
    /// <param name="script">An expression of JavaScript that gives a text.</param>
    /// <param name="width">Width of the window, CSS pixels.</param>
    public static string Measure(string html, string script, int width)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("needlepoint-browser-");
        try
        {
            string page = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(page, html.Replace("</body>", $"<script>document.title = String({script});</script></body>", StringComparison.Ordinal));
            return Title().Match(Dump(page, Path.Combine(folder.FullName, "profile"), width)).Groups[1].Value;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The page as it comes out of a printer, as PDF.</summary>
    public static byte[] Print(string html)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("needlepoint-browser-");
        try
        {
            string page = Path.Combine(folder.FullName, "page.html"), pdf = Path.Combine(folder.FullName, "page.pdf");
            File.WriteAllText(page, html);
            Start(page, Path.Combine(folder.FullName, "profile"), 1000, $"--print-to-pdf={pdf}", "--no-pdf-header-footer");
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Dump(string page, string profile, int width) => Start(page, profile, width, "--dump-dom");

    private static string Start(string page, string profile, int width, params string[] what)
    {
        using Process process = new() { StartInfo = new(Program) { RedirectStandardOutput = true, RedirectStandardError = true } };
        foreach (string argument in (string[])
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}", $"--window-size={width},900", .. what, new Uri(page).AbsoluteUri,
            ])
            process.StartInfo.ArgumentList.Add(argument);
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
