using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Storage;

/// <summary>
/// What the studio keeps. One shape for both kinds of database; each has its own class, since each has its own migrations.
/// </summary>
public abstract class StudioDatabase(DbContextOptions options) : IdentityDbContext<Account>(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CaseRow>(row =>
        {
            row.ToTable("cases");
            row.Property(one => one.Name).HasMaxLength(40);
            row.HasIndex(one => one.Name).IsUnique();
        });
        builder.Entity<VersionRow>(row =>
        {
            row.ToTable("versions");
            row.HasOne<CaseRow>().WithMany(one => one.Versions).HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Cascade);
            row.HasIndex(one => new { one.CaseId, one.Number }).IsUnique();
        });
        builder.Entity<RecordRow>(row =>
        {
            row.ToTable("records");
            row.HasOne<CaseRow>().WithMany(one => one.Records).HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AuditRow>(row =>
        {
            row.ToTable("audit");
            row.HasIndex(one => one.Subject);
        });
        builder.Entity<AccessTokenRow>(row =>
        {
            row.ToTable("access_tokens");
            row.HasOne<Account>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
            row.HasIndex(one => one.Hash).IsUnique();
        });
        builder.Entity<IdentityRole>().HasData(Accounts.Roles.All.Select(role => new IdentityRole
        {
            Id = role.Name,
            Name = role.Name,
            NormalizedName = role.Name.ToUpperInvariant(),
            ConcurrencyStamp = role.Name,
        }));
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder builder) =>
        builder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
}
