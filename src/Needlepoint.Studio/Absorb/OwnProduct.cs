using System.Globalization;
using System.Text;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Reading;

namespace Needlepoint.Studio.Absorb;

/// <summary>A product that the user describes: what it is, and what it carries in which share.</summary>
public sealed class OwnProduct
{
    /// <summary>Its id in results.</summary>
    public const string Id = "own-product";

    /// <summary>Substances that one product may carry here.</summary>
    public const int MostActives = 8;

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "my serum";

    /// <summary>Its form, as a course says it.</summary>
    public string Form { get; set; } = "serum";

    /// <summary>Its pH; empty where it is not known.</summary>
    public string Ph { get; set; } = "";

    /// <summary>Whether it is sterile and made for broken skin.</summary>
    public bool IsForChannels { get; set; }

    /// <summary>What it carries.</summary>
    public IList<OwnActive> Actives { get; } = [new OwnActive { Substance = "niacinamide", Strength = "5" }];

    /// <summary>The product as a product file says it.</summary>
    public string Text()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"name: {Quoted(Name)}\nform: {Quoted(Form)}\nactives:\n");
        foreach (OwnActive active in Actives)
            text.Append(CultureInfo.InvariantCulture, $"  - {{substance: {Quoted(active.Substance)}, strength: {Quoted(active.Strength + " %")}}}\n");
        if (Ph.Trim().Length > 0) text.Append(CultureInfo.InvariantCulture, $"ph: {Quoted(Ph)}\n");
        text.Append(CultureInfo.InvariantCulture, $"open_channels: {(IsForChannels ? "made-for-it" : "wait")}\n");
        return text.ToString();
    }

    /// <summary>Takes over a product that a course describes.</summary>
    public void Take(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        (Name, Form) = (product.Name, Vocabulary.WordOf(Vocabulary.ProductForms, product.Form));
        (Ph, IsForChannels) = (product.Ph.ToString("0.##", CultureInfo.InvariantCulture), product.OpenChannels == OpenChannelUse.MadeForIt);
        Actives.Clear();
        foreach (ProductActive active in product.Actives.Take(MostActives))
            Actives.Add(new OwnActive { Substance = active.Substance.Id, Strength = (100 * active.MassShare).ToString("0.####", CultureInfo.InvariantCulture) });
    }

    private static string Quoted(string value) =>
        "\"" + string.Concat(value.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) || char.IsSurrogate(c) ? " " : c.ToString())) + "\"";
}

/// <summary>A substance in a product that the user describes.</summary>
public sealed class OwnActive
{
    /// <summary>Its id.</summary>
    public string Substance { get; set; } = "";

    /// <summary>Its share of the mass, %.</summary>
    public string Strength { get; set; } = "1";
}
