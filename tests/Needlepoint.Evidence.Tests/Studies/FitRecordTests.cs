using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;

namespace Needlepoint.Evidence.Tests.Studies;

/// <summary>Which studies the fits learnt from and kept out.</summary>
public sealed class FitRecordTests
{
    private static readonly FitRecord s_record = new(
    [
        new("skin", [("doe-1", "aa"), ("doe-2", "bb")], [("doe-3", "cc")]),
        new("hair", [("doe-1", "aa")], [("doe-3", "cc"), ("doe-4", "dd")]),
    ]);

    [Fact]
    public void Writing_and_reading_keeps_all_of_it() => Assert.Equal(s_record.Write(), FitRecord.Read(s_record.Write()).Write());

    [Fact]
    public void An_empty_text_holds_no_fit() => Assert.Empty(FitRecord.Read("").Fits);

    [Fact]
    public void A_fit_takes_the_place_of_the_one_before_it()
    {
        FitRecord changed = s_record.With(new("skin", [], []));
        Assert.Equal(["hair", "skin"], changed.Fits.Select(fit => fit.Block));
        Assert.Empty(changed.Fits[1].KeptOut);
    }

    [Fact]
    public void A_study_that_was_learnt_from_must_not_validate()
    {
        ValidationSet today = Shipped().Validation;
        Assert.Empty(s_record.Broken(today));
        string first = today.Studies[0].Study.Id;
        Assert.Equal([first], s_record.With(new("pigment", [(first, "ee")], [])).Broken(today));
    }

    [Fact]
    public void The_posterior_was_fitted_to_the_studies_that_the_record_names_and_none_of_them_validates_today()
    {
        FitRecord record = FitRecord.Read(File.ReadAllText(Path.Combine(Root(), "data", FitRecord.Path)));
        ProblemList problems = [];
        Posterior posterior = Posterior.Read("posterior.csv", File.ReadAllText(Path.Combine(Root(), "data", Posterior.DefaultPath)), problems)!;
        Assert.Equal(posterior.ValidationHash, record.Fits.Single(fit => fit.Block == FitRecord.First).KeptOutHash);
        foreach (PosteriorBlock block in posterior.Blocks)
            Assert.Equal(block.ValidationHash, record.Fits.Single(fit => fit.Block == block.Name).KeptOutHash);
        StudyLibrary library = Shipped();
        Assert.Empty(record.Broken(library.Validation));
        string[] kept = [.. record.Fits.SelectMany(fit => fit.KeptOut).Select(study => study.Id)];
        Assert.Empty(kept.Intersect(library.Calibration.Studies.Select(study => study.Study.Id)));
        Assert.All(kept, id => Assert.Contains(library.Validation.Studies, study => study.Study.Id == id));
    }

    private static StudyLibrary Shipped() => StudyLibrary.Load(DataSource.Folder(Path.Combine(Root(), "data")), []);

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Needlepoint.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
