using Needlepoint.Courses.Products;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What is known of one subject of a course, and of the course itself.</summary>
/// <param name="course">Facts of the person and the course.</param>
/// <param name="subject">The subject.</param>
internal sealed class SubjectFacts(CourseFacts course, ScreenedSubject subject) : IFacts
{
    private const double Day = 86400;
    private const string Stopped = "stopped.";
    private const string StoppedElective = "stopped-elective.";
    private const string Since = "since.";

    /// <summary>The subject.</summary>
    internal ScreenedSubject Subject => subject;

    /// <inheritdoc/>
    public FactValue this[string path]
    {
        get
        {
            if (path.StartsWith(Since, StringComparison.Ordinal))
                return Time(course.Events.Since(path[Since.Length..], subject.SessionTime).Time);
            if (path.StartsWith(Stopped, StringComparison.Ordinal))
                return At(course.Medicines.Of(path[Stopped.Length..]).Stopped);
            if (path.StartsWith(StoppedElective, StringComparison.Ordinal))
                return At(course.Medicines.Of(path[StoppedElective.Length..]).StoppedElective);
            if (path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal))
                return course.Predicted(path, subject);
            int dot = path.IndexOf('.', StringComparison.Ordinal);
            return path[..Math.Max(0, dot)] switch
            {
                "session" => FactValue.Of((double?)subject.Session),
                "product" => subject.Product is { } use ? OfProduct(path[(dot + 1)..], use) : OfNumbingCream(path[(dot + 1)..]),
                "planned" => OfPlanned(path[(dot + 1)..]),
                "followup" => OfFollowUp(path[(dot + 1)..]),
                _ => course[path],
            };
        }
    }

    /// <inheritdoc/>
    public bool GrowsByWaiting(string path) =>
        path.StartsWith(Since, StringComparison.Ordinal) ? course.Events.Since(path[Since.Length..], subject.SessionTime).Grows
        : path.StartsWith(StoppedElective, StringComparison.Ordinal) ? course.Medicines.Of(path[StoppedElective.Length..]).StoppedElective.Number > 0
        : path.StartsWith(Stopped, StringComparison.Ordinal) && course.Medicines.Of(path[Stopped.Length..]).Stopped.Number > 0;

    // A medicine that is taken now is taken at every session.
    private FactValue At(FactValue stopped) => stopped.Number == 0 || stopped.IsUnknown ? stopped
        : stopped.IsAtMost ? FactValue.AtMost(stopped.Number + subject.SessionTime)
        : FactValue.Of((double?)(stopped.Number + subject.SessionTime));

    private FactValue OfProduct(string name, ProductUse use)
    {
        Product product = use.Product;
        return name switch
        {
            "after_needles" => Time(subject.SinceSession),
            "made_for_channels" => FactValue.Of(product.OpenChannels == OpenChannelUse.MadeForIt),
            "has_vitamin_c" => FactValue.Of(ProductContents.HasVitaminC(product)),
            "has_retinoid" => FactValue.Of(ProductContents.HasRetinoid(product)),
            "has_acid" => FactValue.Of(ProductContents.HasAcid(product)),
            "is_active" => FactValue.Of(ProductContents.IsActive(product)),
            "is_exosome" => FactValue.Of(ProductContents.IsExosome(product)),
            "is_platelet_plasma" => FactValue.Of(ProductContents.IsPlateletPlasma(product)),
            "has_minoxidil" => FactValue.Of(ProductContents.HasMinoxidil(product)),
            "is_sunscreen" => FactValue.Of(product.Form == ProductForm.Sunscreen),
            "is_numbing" => FactValue.Of(ProductContents.IsNumbing(product)),
            "on_broken_skin" => OnBrokenSkin(ProductContents.IsNumbing(product)),
            "lidocaine" => FactValue.Of((double?)ProductContents.Anaesthetics(product)),
            "prilocaine" => FactValue.Of((double?)ProductContents.Prilocaine(product)),
            "amount" => FactValue.Of((double?)(use.FilmThickness * product.Density * course.Course.Treatment.Area)),
            "area" => FactValue.Of((double?)course.Course.Treatment.Area),
            "contact" => Time(use.IsDaily ? Math.Min(Day / use.PerDay, use.Window.To - use.Window.From) : use.Window.To - use.Window.From),
            _ => FactValue.Unknown,
        };
    }

    // A course that numbs the skin and names no product: what the cream is, how much and for how long was not said.
    private FactValue OfNumbingCream(string name) => name switch
    {
        "after_needles" => Time(subject.SinceSession),
        "is_numbing" => FactValue.Of(true),
        "on_broken_skin" => OnBrokenSkin(isNumbing: true),
        "area" => FactValue.Of((double?)course.Course.Treatment.Area),
        "lidocaine" or "prilocaine" or "amount" or "contact" => FactValue.Unknown,
        _ => FactValue.Of(false),
    };

    private FactValue OnBrokenSkin(bool isNumbing) =>
        double.IsFinite(subject.SinceSession) || (isNumbing && course.Course.Treatment.Anaesthetic == Anaesthetic.CreamThroughChannels)
            ? FactValue.Of(true)
            : CourseFacts.Flag(course.Conditions.Of("open-wound"));

    private FactValue OfPlanned(string name) => name switch
    {
        "event" => FactValue.Of(subject.Event?.Event),
        "after_session" => Time(subject.SinceSession >= 0 ? subject.SinceSession : double.PositiveInfinity),
        "before_session" => Time(BeforeNextSession()),
        _ => FactValue.Unknown,
    };

    private double BeforeNextSession()
    {
        double moment = subject.Event?.Time ?? double.NaN;
        double next = course.Course.Treatment.SessionTimes.Where(session => session > moment).DefaultIfEmpty(double.PositiveInfinity).First();
        return next - moment;
    }

    private FactValue OfFollowUp(string name)
    {
        FollowUp seen = course.Course.Screening.FollowUp!;
        return name switch
        {
            "infection_signs" => FactValue.Of(seen.Signs.Contains("infection-signs")),
            "papules" or "vesicles" => FactValue.Of(seen.Signs.Contains(name)),
            "since_session" => FactValue.Of(seen.SinceSession),
            _ => FactValue.Unknown,
        };
    }

    private static FactValue Time(double time) => double.IsNaN(time) ? FactValue.Unknown : FactValue.Of((double?)time);
}
