using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Needlepoint.Numerics.Tests.Support;

/// <summary>
/// Runs one static method of this assembly in a process of its own with other environment variables, and hands back what it returns:
/// how a test switches off parts of the processor. The child never reaches the test runner.
/// </summary>
public static class ChildProcess
{
    private const string Request = "NEEDLEPOINT_TESTS_CHILD_METHOD";

    /// <summary>What <paramref name="method"/> returns in a child process.</summary>
    /// <param name="method">A public or private static method without parameters.</param>
    /// <param name="environment">Variables of the child, such as ("DOTNET_EnableAVX2", "0").</param>
    public static string Run(Func<string> method, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        start.Environment[Request] = $"{method.Method.DeclaringType!.FullName}:{method.Method.Name}";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process child = Process.Start(start)!;
        Task<string> error = child.StandardError.ReadToEndAsync();
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.True(child.ExitCode == 0, $"The child process ended with {child.ExitCode}: {error.Result}");
        return output;
    }

#pragma warning disable CA2255 // This assembly is a program; the child must answer before the test runner starts.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void AnswerIfChild()
    {
        if (Environment.GetEnvironmentVariable(Request) is not { } request)
            return;
        string[] parts = request.Split(':');
        MethodInfo method = Assembly.GetExecutingAssembly().GetType(parts[0], throwOnError: true)!
            .GetMethod(parts[1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        Console.Out.Write((string)method.Invoke(null, null)!);
        Console.Out.Flush();
        Environment.Exit(0);
    }
}
