using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Tests.Data;

public sealed class DataSourceTests
{
    [Fact]
    public void A_named_folder_is_used()
    {
        using TemporaryFolder folder = new();
        folder.Write("parameters/a.yaml", "- 1");
        ProblemList problems = [];
        DataSource data = DataSource.Resolve(folder.Path, problems);
        Assert.Empty(problems);
        Assert.Equal(["parameters/a.yaml"], data.List("parameters", ".yaml"));
        Assert.Equal("- 1"u8.ToArray(), data.Read("parameters/a.yaml"));
    }

    [Fact]
    public void A_named_folder_that_is_not_there_is_a_problem()
    {
        ProblemList problems = [];
        DataSource.Resolve("/no/such/folder", problems);
        Problem problem = Assert.Single(problems);
        Assert.Equal((EvidenceCode.DataFolder, "the data folder does not exist"), (problem.Code, problem.Title));
    }

    [Fact]
    public void Without_a_name_the_folder_above_the_program_is_found()
    {
        ProblemList problems = [];
        Assert.Equal(Path.Combine(RepositoryData.Root, "data"), DataSource.Resolve(null, problems).Description);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_missing_file_names_the_nearest()
    {
        ProblemList problems = [];
        Assert.Null(DataSource.BuiltIn.ReadList("parameters/chanels.yaml", CodeFamily.Evidence, problems));
        Assert.Null(DataSource.BuiltIn.ReadMap("devices/skinpen-precison.yaml", CodeFamily.Course, problems));
        Assert.Equal(["NP-E001", "NP-C001"], problems.Select(problem => problem.Code));
        Assert.Equal(["did you mean parameters/channels.yaml?", "did you mean devices/skinpen-precision.yaml?"],
            problems.Select(problem => problem.Fix));
    }

    [Fact]
    public void A_path_may_not_leave_the_data_folder()
    {
        using TemporaryFolder folder = new();
        folder.Write("secret.yaml", "a: 1");
        folder.Write("data/a.yaml", "a: 1");
        DataSource data = DataSource.Folder(Path.Combine(folder.Path, "data"));
        Assert.Null(data.Read("../secret.yaml"));
        Assert.Null(data.Read(Path.Combine(folder.Path, "secret.yaml")));
    }
}
