using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Engine.Absorption;

namespace Needlepoint.Studio.Absorb;

/// <summary>What is asked about.</summary>
public enum AskedThing
{
    /// <summary>A product of the data.</summary>
    Product,

    /// <summary>A substance in water.</summary>
    Substance,

    /// <summary>A product that the user describes.</summary>
    Own,
}

/// <summary>The question about what gets in, as the page has it: texts as the user wrote them, so that the reader of courses judges them.</summary>
public sealed class AbsorbForm
{
    private const double Hour = 3600, Day = 86400, Millimetre = 1e-3;

    /// <summary>What is asked about.</summary>
    public AskedThing Thing { get; set; }

    /// <summary>Id of the product.</summary>
    public string Product { get; set; } = "vitamin-c-15-serum";

    /// <summary>Id of the substance.</summary>
    public string Substance { get; set; } = "niacinamide";

    /// <summary>Its share in water, %.</summary>
    public string Strength { get; set; } = "5";

    /// <summary>The product that the user describes.</summary>
    public OwnProduct Own { get; } = new();

    /// <summary>Id of the device; <c>none</c> for intact skin.</summary>
    public string Device { get; set; } = AbsorbCourse.DefaultDevice;

    /// <summary>Needle length, mm.</summary>
    public string Needle { get; set; } = "0.5";

    /// <summary>Passes.</summary>
    public string Passes { get; set; } = "4";

    /// <summary>Put on so long after the needles: <c>0 h</c>.</summary>
    public string After { get; set; } = "0 h";

    /// <summary>Whether it is put on before the needles, and <see cref="After"/> counts back.</summary>
    public bool IsBefore { get; set; }

    /// <summary>Whether it is washed off.</summary>
    public bool IsWashed { get; set; }

    /// <summary>When it is washed off, from when it was put on.</summary>
    public string Wash { get; set; } = "8 h";

    /// <summary>Whether it is covered.</summary>
    public bool IsCovered { get; set; }

    /// <summary>How long to follow it.</summary>
    public string For { get; set; } = AbsorbCourse.DefaultDuration;

    /// <summary>Site of the body.</summary>
    public string Site { get; set; } = "cheek";

    /// <summary>Age, years.</summary>
    public string Age { get; set; } = "35";

    /// <summary>Sex.</summary>
    public string Sex { get; set; } = "female";

    /// <summary>Skin type.</summary>
    public string SkinType { get; set; } = "III";

    /// <summary>Whether there are needles.</summary>
    public bool HasNeedles => Device != "none";

    /// <summary>The question for the engine.</summary>
    /// <param name="sets">Parameter sets; 1 for the central one.</param>
    public AbsorbRequest Request(int sets) => new(Thing switch { AskedThing.Product => Product, AskedThing.Substance => Substance, _ => OwnProduct.Id })
    {
        ProductText = Thing == AskedThing.Own ? Own.Text() : null,
        Strength = Thing == AskedThing.Substance ? $"{Strength} %" : null,
        Device = HasNeedles ? Device : null,
        Needle = HasNeedles ? $"{Needle} mm" : null,
        Passes = HasNeedles ? Passes : null,
        IsIntact = !HasNeedles,
        IsCovered = IsCovered,
        After = IsBefore && HasNeedles ? $"-{After}" : HasNeedles ? After : null,
        Wash = IsWashed ? Wash : null,
        For = For,
        Site = Site,
        Age = Age,
        Sex = Sex,
        SkinType = SkinType,
        Sets = sets,
        IsFilm = true,
    };

    /// <summary>Takes the skin and the needles of a course, and one of its products as it is used there.</summary>
    public void Take(Courses.Course course, ProductUse use)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(use);
        Take(use.Product, use.Product.Id);
        (Site, Age, Sex, SkinType) = SkinOf(course.Person);
        Treatment treatment = course.Treatment;
        if (treatment.NeedleLength > 0)
            (Device, Needle, Passes) = (treatment.Device.Id, Number(treatment.NeedleLength / Millimetre), Number(treatment.Passes ?? 1));
        else Device = "none";
        // Of daily use the first application after the session is asked about.
        double from = use.IsDaily ? Math.Max(0, use.Window.From) : use.Window.From;
        (IsBefore, After) = (from < 0, Time(Math.Abs(from)));
        double on = use.IsDaily ? Day / use.PerDay : use.Window.To - use.Window.From;
        IsWashed = double.IsFinite(on);
        if (IsWashed) Wash = Time(on);
        IsCovered = use.IsCovered;
    }

    /// <summary>Whether the skin is that of a person, as far as it is asked about.</summary>
    public bool IsSkinOf(Person person) => (Site, Age, Sex, SkinType) == SkinOf(person);

    private static (string Site, string Age, string Sex, string SkinType) SkinOf(Person person) =>
        (Vocabulary.WordOf(Vocabulary.Sites, person.Site), Number(person.Age), Vocabulary.WordOf(Vocabulary.Sexes, person.Sex),
            Vocabulary.WordOf(Vocabulary.SkinTypes, person.SkinType));

    private void Take(Product product, string id)
    {
        // What a course describes in place has no sources.
        if (product.Sources.Count > 0) (Thing, Product) = (AskedThing.Product, id);
        else
        {
            Thing = AskedThing.Own;
            Own.Take(product);
        }
    }

    private static string Time(double seconds) => seconds % Hour == 0 ? $"{Number(seconds / Hour)} h" : $"{Number(seconds / 60)} min";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
