using Needlepoint.Courses.Products;

namespace Needlepoint.Courses.Treatments;

/// <summary>A product on the skin.</summary>
/// <param name="Product">The product.</param>
/// <param name="Window">
/// When it is on the skin, from the start of each session: a start before 0 is before the needles, and an end at infinity says
/// that it is left on until the next session or the end.
/// </param>
public sealed record ProductUse(Product Product, TimeWindow Window)
{
    private const double SecondsPerDay = 86400;

    /// <summary>Film that is put on, m.</summary>
    public required double FilmThickness { get; init; }

    /// <summary>
    /// Times a day at which it is put on, 1/d, within a <see cref="Window"/> that then counts from the first session; 0 for once at each session.
    /// </summary>
    public double PerDay { get; init; }

    /// <summary>True when the product, or something on it, keeps the skin from drying.</summary>
    public bool IsCovered { get; init; }

    /// <summary>True for a donor that never runs low, as in a diffusion cell; research only.</summary>
    public bool IsInfinite { get; init; }

    /// <summary>Share of it that lies in the needles of a patch and stays in the tissue with them, 1.</summary>
    public double InNeedles { get; init; }

    /// <summary>Whether it is put on day by day, and not at the sessions.</summary>
    public bool IsDaily => PerDay > 0;

    /// <summary>
    /// One application of daily use, put on at a moment from the start of a session: it stays on until the next one. The first application after a session sees
    /// the channels as they are then; all others are on skin that is closed.
    /// </summary>
    /// <param name="start">When it is put on, s from the start of the session.</param>
    public ProductUse From(double start) => this with { Window = new(start, start + (SecondsPerDay / PerDay)) };

    /// <summary>Whether it is washed or wiped off before the next session or the end.</summary>
    public bool IsRemoved => double.IsFinite(Window.To);
}
