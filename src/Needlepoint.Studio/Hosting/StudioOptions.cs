using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>The words on the command line of the program: one that is no setting would be passed over, and the studio would run otherwise than was meant.</summary>
internal static class StudioOptions
{
    private static readonly string[] s_known =
    [
        "api-burst", "api-per-second", "api-waiting", "behind-proxy", "certificate", "certificate-key", "data", "database", "end-with-input", "host", "listen", "open-browser",
        "port", "restore", "sign-in", "urls", "warm-up",
    ];

    /// <summary>Looks at each: <c>--key value</c> or <c>--key=value</c>. Settings of the web server carry a colon and are its own.</summary>
    /// <exception cref="InputException">One is no setting, or has no value.</exception>
    public static void Check(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string[] parts = arguments[i].Split('=', 2);
            string key = parts[0].StartsWith("--", StringComparison.Ordinal) ? parts[0][2..] : "";
            if (!s_known.Contains(key) && !key.Contains(':', StringComparison.Ordinal))
                throw new InputException([HostingProblems.NotAnOption(arguments[i], s_known)]);
            if (parts.Length == 2)
                continue;
            if (++i == arguments.Count || arguments[i].StartsWith("--", StringComparison.Ordinal))
                throw new InputException([HostingProblems.NoValue(parts[0])]);
        }
    }
}
