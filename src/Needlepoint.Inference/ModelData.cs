using System.Text;
using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Evidence.Claims;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Inference;

/// <summary>Everything of <c>data/</c> that a run needs: parameters with their posterior, what courses may name, and what was tested. Immutable.</summary>
public sealed class ModelData
{
    private ModelData(DataSource source, ParameterTable parameters, Posterior? posterior, Catalogue catalogue, TestedTable tested, IReadOnlyList<LeftOutRow> leftOut, ClaimLibrary claims)
    {
        Source = source;
        Parameters = parameters;
        Posterior = posterior;
        Space = new(parameters, posterior);
        Catalogue = catalogue;
        Tested = tested;
        LeftOut = leftOut;
        Claims = claims;
    }

    /// <summary>Where the files come from.</summary>
    public DataSource Source { get; }

    /// <summary>Parameters as in their files.</summary>
    public ParameterTable Parameters { get; }

    /// <summary>What the calibration found; null before the first.</summary>
    public Posterior? Posterior { get; }

    /// <summary>Parameters with all that is known about them.</summary>
    public ParameterSpace Space { get; }

    /// <summary>Devices, substances and products that a course may name.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Devices that a course may name.</summary>
    public DeviceCatalogue Devices => Catalogue.Devices;

    /// <summary>Studies behind each observable.</summary>
    public TestedTable Tested { get; }

    /// <summary>Curves of permeation, each in the light of the other studies alone.</summary>
    public IReadOnlyList<LeftOutRow> LeftOut { get; }

    /// <summary>What people say, and what the studies say to it.</summary>
    public ClaimLibrary Claims { get; }

    /// <summary>Reads the data; null when something in it is wrong.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="calibrated">False to leave out what an earlier calibration found, as a new one does.</param>
    public static ModelData? Load(DataSource source, ProblemList problems, bool calibrated = true)
    {
        ParameterTable parameters = ParameterTable.Load(source, problems);
        Posterior? posterior = calibrated && Text(source, Evidence.Parameters.Posterior.DefaultPath) is { } text
            ? Evidence.Parameters.Posterior.Read(source.Shown(Evidence.Parameters.Posterior.DefaultPath), text, parameters, problems)
            : null;
        Catalogue catalogue = Catalogue.Load(source, problems);
        TestedTable tested = TestedTable.Read(Text(source, TestedTable.Path) ?? "");
        ClaimLibrary claims = ClaimLibrary.Load(source, problems);
        return problems.HasErrors ? null : new(source, parameters, posterior, catalogue, tested, LeftOutTable.Read(Text(source, LeftOutTable.Path) ?? ""), claims);
    }

    /// <summary>The same data with another posterior.</summary>
    public ModelData With(Posterior? posterior) => new(Source, Parameters, posterior, Catalogue, Tested, LeftOut, Claims);

    private static string? Text(DataSource source, string path) => source.Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
