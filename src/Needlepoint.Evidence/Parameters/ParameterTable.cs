using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Parameters;

/// <summary>Every parameter of the model, by id. Immutable.</summary>
public sealed class ParameterTable
{
    private readonly Dictionary<string, Parameter> _byId;

    private ParameterTable(IReadOnlyList<Parameter> parameters)
    {
        All = parameters;
        _byId = parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        Fingerprint = FingerprintOf(parameters);
    }

    /// <summary>All parameters, ordered by id.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>Those that nobody measured.</summary>
    public IEnumerable<Parameter> Assumed => All.Where(parameter => parameter.Origin is AssumedOrigin);

    /// <summary>Those that a calibration finds.</summary>
    public IEnumerable<Parameter> Fitted => All.Where(parameter => parameter.Origin is FittedOrigin);

    /// <summary>16 hexadecimal digits that change with any id, value, unit, spread or bound.</summary>
    public string Fingerprint { get; }

    /// <summary>A parameter that the code knows to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id; the message names the nearest.</exception>
    public Parameter this[string id] => TryGet(id, out Parameter? parameter)
        ? parameter
        : throw new KeyNotFoundException($"There is no parameter '{id}'.{(NearestTo(id) is { } nearest ? $" The nearest is '{nearest}'." : "")}");

    /// <summary>Loads <c>parameters/*.yaml</c> of the data.</summary>
    public static ParameterTable Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        Dictionary<string, Parameter> byId = new(StringComparer.Ordinal);
        foreach (string path in data.List("parameters", ".yaml"))
            if (data.ReadList(path, CodeFamily.Evidence, problems) is { } list)
                foreach (YamlNode item in list.Items)
                    Add(item, byId, problems);
        return new ParameterTable([.. byId.Values.OrderBy(parameter => parameter.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Loads the parameter files of a data folder on disk.</summary>
    public static ParameterTable Load(string dataFolder, ProblemList problems) => Load(DataSource.Folder(dataFolder), problems);

    /// <summary>The parameter of an id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Parameter? parameter) => _byId.TryGetValue(id, out parameter);

    /// <summary>SI value of a parameter that must have a certain dimension; a wrong name or dimension is reported and gives NaN.</summary>
    public double Value(string id, Dimension dimension, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Find(id, problems) is not { } parameter)
            return double.NaN;
        if (parameter.Unit.Dimension == dimension)
            return parameter.Value;
        problems.Add(new Problem(ProblemCode.Of(CodeFamily.Evidence, ReadingRule.UnitOfRightKind), $"{id} must be measured in {dimension}")
        {
            Place = parameter.Place,
            Given = $"{parameter.Unit.Symbol} ({parameter.Unit.Dimension})",
            Allowed = $"a unit of {dimension}",
            Fix = "correct the unit and, with it, the value",
        });
        return double.NaN;
    }

    /// <summary>The parameter that a user named; a wrong name is reported with the nearest.</summary>
    public Parameter? Find(string id, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (TryGet(id, out Parameter? parameter))
            return parameter;
        problems.Add(new Problem(EvidenceCode.UnknownParameter, "there is no parameter of this name")
        {
            Given = id,
            Allowed = "an id of data/parameters",
            Fix = NearestTo(id) is { } nearest ? $"did you mean {nearest}?" : "look it up in data/parameters",
        });
        return null;
    }

    private static void Add(YamlNode item, Dictionary<string, Parameter> byId, ProblemList problems)
    {
        if (new ValueReader(problems).Map(item, "each parameter") is not { } map
            || ParameterReader.Read(new FieldReader(map, problems)) is not { } parameter)
            return;
        if (byId.TryAdd(parameter.Id, parameter))
            return;
        Place first = byId[parameter.Id].Place;
        problems.Add(new Problem(EvidenceCode.ParameterTwice, $"the parameter {parameter.Id} stands twice")
        {
            Place = parameter.Place,
            Given = parameter.Id,
            Allowed = "each id once",
            Fix = string.Create(CultureInfo.InvariantCulture, $"remove this one or the one in {first.File}, line {first.Line}"),
        });
    }

    private string? NearestTo(string id) => Nearest.Name(id, _byId.Keys);

    private static string FingerprintOf(IReadOnlyList<Parameter> parameters)
    {
        StringBuilder text = new();
        foreach (Parameter p in parameters)
            text.Append(CultureInfo.InvariantCulture,
                $"{p.Id}\t{p.Value:R}\t{p.Unit.Symbol}\t{p.Spread}\t{p.Bounds?.Low:R}\t{p.Bounds?.High:R}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
