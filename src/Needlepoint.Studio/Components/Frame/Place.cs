using Microsoft.AspNetCore.Components;

namespace Needlepoint.Studio.Components.Frame;

/// <summary>Where in the studio somebody is.</summary>
internal static class Place
{
    /// <summary>First part of the address: <c>evidence</c> for a page of a study; empty at the root.</summary>
    public static string Of(NavigationManager navigation)
    {
        string path = navigation.ToBaseRelativePath(navigation.Uri);
        int end = path.AsSpan().IndexOfAny("/?#");
        return end < 0 ? path : path[..end];
    }
}
