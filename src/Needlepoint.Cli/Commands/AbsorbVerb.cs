using System.CommandLine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Cli.Commands;

/// <summary>The verb <c>absorb</c>: its options and its help.</summary>
internal sealed class AbsorbVerb
{
    private static readonly string[] s_quantities = ["--needle", "--density", "--for", "--after", "--wash", "--film", "--excised", "--strength"];

    private readonly Argument<string> _product = new("PRODUCT")
    {
        Description = "A product by its name in data/products, a product file of your own, or a substance with --strength.",
    };
    private readonly Option<string?> _strength = Text("--strength", "SHARE", "For a substance: its share in a plain watery solution, 5%.");
    private readonly Option<string?> _device = Text("--device", "ID", $"Device by its name in data/devices; {AbsorbCourse.DefaultDevice} if only needles are given.");
    private readonly Option<string?> _needle = Text("--needle", "LENGTH", "Needle length, 0.5mm.");
    private readonly Option<string?> _passes = Text("--passes", "N", "How often a roller or pen is led over the same skin.");
    private readonly Option<string?> _density = Text("--density", "COUNT", "Holes per area instead of passes, 200/cm2.");
    private readonly Option<bool> _intact = new("--intact") { Description = "No needles: intact skin alone." };
    private readonly Option<bool> _cover = new("--cover") { Description = "Covered by film or mask, so that nothing dries. Uncovered is shown beside it." };
    private readonly Option<string?> _for = Text("--for", "TIME", $"How long to follow it from the moment it is put on; {AbsorbCourse.DefaultDuration} if not given.");
    private readonly Option<string?> _after = Text("--after", "TIME", "Put on so long after the needles; -30min is before them. 0 h if not given.");
    private readonly Option<string?> _wash = Text("--wash", "TIME", "Washed off so long after it was put on. It stays on if not given.");
    private readonly Option<string?> _film = Text("--film", "THICKNESS", "Thickness of the film that is put on, 20um; usual for the product if not given.");
    private readonly Option<string?> _excised = Text("--excised", "THICKNESS", "Excised skin so thick on a diffusion cell instead of a person, 0.5mm.");
    private readonly Option<string?> _site = Text("--site", "SITE", "Part of the body; cheek if not given.");
    private readonly Option<string?> _age = Text("--age", "YEARS", "35 if not given.");
    private readonly Option<string?> _sex = Text("--sex", "SEX", "female or male; female if not given.");
    private readonly Option<string?> _type = Text("--type", "I-VI", "Skin type after Fitzpatrick; III if not given.");
    private readonly Option<string?> _folder = new("--out") { Description = "Folder for report and data; without it nothing is written.", HelpName = "DIR" };
    private readonly Option<ulong> _seed;
    private readonly Option<int> _sets;
    private readonly Option<bool> _json;

    /// <summary>The verb with the options that it shares with others.</summary>
    public AbsorbVerb(Option<ulong> seed, Option<int> sets, Option<bool> json, Func<ParseResult, CommandContext> context)
    {
        (_seed, _sets, _json) = (seed, sets, json);
        Command = new Command("absorb",
            "What gets in of a product: how much, into which layer and the blood, when, and against intact skin.\n\n"
            + "  needlepoint absorb vitamin-c-15-serum --device pen-12-needles --needle 0.5mm --passes 4\n"
            + "  needlepoint absorb lidocaine-5-cream --intact --cover --for 2h\n"
            + "  needlepoint absorb niacinamide --strength 5% --density 200/cm2 --needle 0.3mm --out results\n"
            + "  needlepoint absorb my-serum.yaml --needle 1mm --passes 6 --after 24h --wash 8h --json > result.json\n\n"
            + "The answer goes to the terminal. --out writes a report with a picture of the skin around a channel, and the data as CSV, Parquet and JSON.\n"
            + "A product that must wait until the channels are closed is said to be blocked above the answer.\n"
            + "Exit codes: 0 done, 1 an option's value or a product file is wrong, 2 the command line is wrong, 4 the numerical method failed, 130 cancelled.")
        {
            _product, _device, _needle, _passes, _density, _intact, _cover, _for, _after, _wash, _film, _strength, _excised, _site, _age, _sex, _type,
            _sets, _seed, _json, _folder,
        };
        Command.SetAction((parsed, cancellation) =>
            AbsorbCommand.Invoke(context(parsed), new(Request(parsed), parsed.GetValue(_json), parsed.GetValue(_folder)), cancellation));
    }

    /// <summary>The verb.</summary>
    public Command Command { get; }

    /// <summary>Arguments in which a quantity written with a blank, <c>--needle 0.5 mm</c>, is one again.</summary>
    public static IReadOnlyList<string> Joined(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] != "absorb") return arguments;
        var joined = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            bool number = joined.Count > 0 && s_quantities.Contains(joined[^1]) && double.TryParse(arguments[i], System.Globalization.CultureInfo.InvariantCulture, out _);
            if (number && i + 1 < arguments.Count && Quantity.TryParse($"1 {arguments[i + 1]}", out _, out _) && !double.TryParse(arguments[i + 1], out _))
                joined.Add(arguments[i] + " " + arguments[++i]);
            else
                joined.Add(arguments[i]);
        }
        return joined;
    }

    private AbsorbRequest Request(ParseResult parsed) => new(parsed.GetRequiredValue(_product))
    {
        MayReadFiles = true,
        Strength = parsed.GetValue(_strength),
        Device = parsed.GetValue(_device),
        Needle = parsed.GetValue(_needle),
        Passes = parsed.GetValue(_passes),
        Density = parsed.GetValue(_density),
        IsIntact = parsed.GetValue(_intact),
        IsCovered = parsed.GetValue(_cover),
        For = parsed.GetValue(_for),
        After = parsed.GetValue(_after),
        Wash = parsed.GetValue(_wash),
        Film = parsed.GetValue(_film),
        Excised = parsed.GetValue(_excised),
        Site = parsed.GetValue(_site),
        Age = parsed.GetValue(_age),
        Sex = parsed.GetValue(_sex),
        SkinType = parsed.GetValue(_type),
        Seed = parsed.GetValue(_seed),
        Sets = parsed.GetValue(_sets),
    };

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
