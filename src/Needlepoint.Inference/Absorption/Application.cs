using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Treatments;

namespace Needlepoint.Inference.Absorption;

/// <summary>One product on one piece of skin: how it is put on, and how long it is followed. SI units; times from the start of the session.</summary>
/// <param name="Course">Whose skin, and what is done to it.</param>
/// <param name="Use">The product and how it lies on the skin.</param>
/// <param name="Until">End of what is followed, s.</param>
internal sealed record Application(Course Course, ProductUse Use, double Until)
{
    /// <summary>Whether the product itself, or something on it, keeps the skin from drying.</summary>
    public bool IsCovered => Use.IsCovered || CourseCovers;

    /// <summary>Whether it could lie there the other way, covered or open to air.</summary>
    public bool HasOtherWay => !Use.Product.Covers && !Use.IsInfinite && Sample is null;

    /// <summary>The piece of skin on a diffusion cell; null for skin on a person.</summary>
    public SkinSample? Sample => Course.Treatment.Sample;

    /// <summary>Whether needles, or holes made by other means, come at all.</summary>
    public bool IsNeedled => Course.Treatment.Device.Kind != DeviceKind.None;

    /// <summary>Whether anything is done to the skin.</summary>
    public bool IsTreated => IsNeedled || Course.Treatment.Before != SurfacePreparation.None;

    /// <summary>When it is put on, s.</summary>
    public double Start => Use.Window.From;

    /// <summary>When it is washed off, s; infinite when it is not.</summary>
    public double End => Use.Window.To;

    /// <summary>Whether the needles come while it lies on the skin.</summary>
    public bool LiesUnderNeedles => IsNeedled && Start < 0 && End > 0;

    /// <summary>Whether the needles of a patch stay in their holes while it is on.</summary>
    public bool NeedlesStay => Course.Treatment.Device.Kind == DeviceKind.Patch && Use.Product.Form == ProductForm.Patch && Start == 0;

    /// <summary>Whether it is on skin with open channels at any time.</summary>
    public bool MeetsChannels => IsNeedled && End > 0;

    /// <summary>Moments at which something changes while it is followed, s: the needles come, it is washed off.</summary>
    public IEnumerable<double> Changes => ((double[])[0, End]).Where(time => time > Start && time < Until);

    // A cover of the whole course counts where it is on when the product is put on.
    private bool CourseCovers => Course.Treatment.Cover is { } cover && cover.From <= Math.Max(Start, 0) && Math.Max(Start, 0) < cover.To;
}
