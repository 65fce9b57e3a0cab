using Npgsql;
using Skein.Persistence;

namespace Skein.Tests.Persistence;

/// <summary>What Skein asks of PostgreSQL's driver, and what it leaves to whoever wrote the connection (decision 35).</summary>
public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("Host=db.example;Database=skein", true, 200)]
    [InlineData("postgres://skein@db.example/skein", true, 200)]
    [InlineData("Host=db.example;Database=skein;Max Auto Prepare=0", true, 0)]
    [InlineData("Host=db.example;Database=skein;maxautoprepare=20;no reset on close=false", false, 20)]
    public void What_is_asked_again_is_prepared_and_a_connection_is_not_cleaned_unless_its_owner_says_otherwise(
        string typed, bool withoutReset, int prepared)
    {
        Assert.True(DatabaseAddress.TryRead(typed, out var address, out var problem), problem);
        var settings = new NpgsqlConnectionStringBuilder(address.Connection);

        Assert.Equal((withoutReset, prepared), (settings.NoResetOnClose, settings.MaxAutoPrepare));
    }
}
