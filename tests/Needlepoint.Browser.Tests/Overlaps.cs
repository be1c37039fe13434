namespace Needlepoint.Browser.Tests;

/// <summary>Finds words of a drawing that lie on each other.</summary>
internal static class Overlaps
{
    /// <summary>An expression of JavaScript: the pairs, or an empty text.</summary>
    public const string Script = """
        [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width > 0).flatMap(s => {
          const t = [...s.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]).filter(x => x[1].width > 0);
          return t.flatMap((a, i) => t.slice(i + 1).filter(b =>
            Math.min(a[1].right, b[1].right) - Math.max(a[1].left, b[1].left) > 2 &&
            Math.min(a[1].bottom, b[1].bottom) - Math.max(a[1].top, b[1].top) > 4).map(b => a[0] + ' | ' + b[0]));
        }).join('; ')
        """;
}
