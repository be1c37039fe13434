namespace Needlepoint.Browser.Tests.Walks;

/// <summary>What somebody looks at.</summary>
internal sealed record Screen(string Name, int Width, int Height, bool IsPhone = false, bool IsDark = false)
{
    public static Screen Desktop { get; } = new("desktop", 1440, 1100);
    public static Screen Dark { get; } = new("dark", 1440, 1100, IsDark: true);
    public static Screen Phone { get; } = new("phone", 390, 844, IsPhone: true);
    public static Screen NarrowPhone { get; } = new("narrow", 360, 740, IsPhone: true);

    public static Screen Named(string name) => new[] { Desktop, Dark, Phone, NarrowPhone }.Single(screen => screen.Name == name);
}
