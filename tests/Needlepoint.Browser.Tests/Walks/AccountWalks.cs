using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A studio in which people sign in: the first start, an account for a colleague, a case under its name, signing out.</summary>
public sealed partial class AccountWalks(Studio studio)
{
    private const string Password = "correct horse battery", Other = "another long password";

    [Fact]
    public async Task A_team_begins_with_the_code_of_the_console()
    {
        await using StudioProcess process = new("--sign-in=true");
        await process.StartAsync();
        await using Visit administrator = await studio.VisitAsync(Screen.Desktop, process), colleague = await studio.VisitAsync(Screen.NarrowPhone, process);

        await administrator.Page.GotoAsync("account/setup");
        await LookAsync(administrator, "account-setup");
        await FillAsync(administrator, ("Code", Code().Match(process.Said).Groups[1].Value), ("Name", "ann"), ("Password, at least 12 characters", Password));
        await administrator.Button("Make the account").ClickAsync();
        await Assertions.Expect(administrator.Page).ToHaveURLAsync(new Regex("/account/people$"));
        await FillAsync(administrator, ("Name", "ben"));
        await administrator.Button("Add").ClickAsync();
        string code = await administrator.Page.Locator("code.token").InnerTextAsync();
        await LookAsync(administrator, "account-people-code");
        await administrator.Page.Locator(".person", new() { HasText = "ben" }).GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^practitioner") }).CheckAsync();
        await administrator.Button("Set the roles of ben").ClickAsync();
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The roles of ben are set");
        await LookAsync(administrator, "account-people");

        await colleague.Page.GotoAsync("cases");
        await Assertions.Expect(colleague.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await LookAsync(colleague, "account-sign-in");
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Set a password" }).ClickAsync();
        await LookAsync(colleague, "account-join");
        await FillAsync(colleague, ("Name", "ben"), ("Code", code), ("Password, at least 12 characters", Other));
        await colleague.Button("Set the password").ClickAsync();
        await Assertions.Expect(colleague.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await FillAsync(colleague, ("Name", "ben"), ("Password", "not the password"));
        await colleague.Button("Sign in").ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "do not belong" })).ToBeVisibleAsync();
        await LookAsync(colleague, "account-sign-in-refused");
        await FillAsync(colleague, ("Password", Other));
        await colleague.Button("Sign in").ClickAsync();

        await colleague.OpenCourseAsync();
        await colleague.Button("Keep").ClickAsync();
        await colleague.Page.GetByLabel("Name of the case").FillAsync("case-001");
        await colleague.Button("Keep as a case").ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".top .case")).ToContainTextAsync("version 1");
        await colleague.Button("Menu").ClickAsync();
        await colleague.KeepAsync("account-menu", whole: false);
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Account of ben" }).ClickAsync();
        await Assertions.Expect(colleague.Page).ToHaveURLAsync(new Regex("/account$"));
        await FillAsync(colleague, ("What it is for", "scale at the desk"));
        await colleague.Button("Make a token").ClickAsync();
        await Assertions.Expect(colleague.Page.Locator("code.token")).ToContainTextAsync("needlepoint_");
        await LookAsync(colleague, "account");
        await colleague.Page.GotoAsync("account/people");
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "This account may not do that" })).ToBeVisibleAsync();
        await colleague.KeepAsync("account-refused");

        await administrator.GoAsync("cases");
        await Assertions.Expect(administrator.Page.Locator("table.cases tbody tr")).ToContainTextAsync("ben");
        await Assertions.Expect(administrator.Page.GetByText("Import a case")).ToHaveCountAsync(0);
        await administrator.KeepAsync("account-cases");
        await administrator.Page.GotoAsync("account");
        await LookAsync(administrator, "account");
        await administrator.Button("Sign out").ClickAsync();
        await Assertions.Expect(administrator.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await administrator.Page.GotoAsync("cases");
        await Assertions.Expect(administrator.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await LookAsync(administrator, "account-sign-in");
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        await visit.KeepAsync(name);
        await visit.AssertSoundAsync();
    }

    private static async Task FillAsync(Visit visit, params (string Label, string Value)[] answers)
    {
        foreach ((string label, string value) in answers) await visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    [GeneratedRegex("account/setup\\s+code (\\w+)")]
    private static partial Regex Code();
}
