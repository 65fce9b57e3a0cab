using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

/// <summary>Expected numbers were counted in the files by other means than Skein.</summary>
public class PublicRegisterTests
{
    private static readonly DateOnly SeptemberOf2002 = new(2002, 9, 1);

    [Fact]
    public void Every_school_of_England_with_its_dates_is_read()
    {
        using var file = PublicRegisters.Open("gias_all_urn_name_dates_2022-10.csv");
        var register = RegisterSample.Open(file);

        var rows = register.Read().Cast<RegisterRow>().ToList();

        Assert.Equal(
            (RegisterFormat.NamesAndDates, "UTF-8", "comma"),
            (register.Format, register.Header.Encoding.Name, register.Header.DelimiterName));
        Assert.Equal(new(Schools: 42_545, Links: 0, Rejected: 0, Remarked: 0, UnknownDates: 811 + 60), register.Counts);
        Assert.Equal(42_545, rows.Select(row => row.Code).Distinct().Count());
        Assert.Equal(15_533 - 811, rows.Count(row => row.OpenedOn is not null));
        Assert.Equal(19_736 - 60, rows.Count(row => row.ClosedOn is not null));
        Assert.Equal(60, rows.Count(row => row.ClosedOn is null && row.Standing is RegisterStanding.Closed));
        Assert.Equal(882, rows.Count(row => row.Postcode is null));
        Assert.Equal(1_065, rows.Count(row => row.Town is null));
        Assert.Equal(new DateOnly(2023, 8, 31), rows.Max(row => row.ClosedOn));
        Assert.Equal(42_546, rows[^1].Line);
    }

    [Fact]
    public void The_schools_open_on_a_past_day_can_be_told()
    {
        using var file = PublicRegisters.Open("gias_all_urn_name_dates_2022-10.csv");

        var open = RegisterSample.Open(file).Read().Cast<RegisterRow>()
            .Where(row => !(row.OpenedOn > SeptemberOf2002) && !(row.ClosedOn <= SeptemberOf2002))
            .Where(row => row.Standing is not RegisterStanding.Closed)
            .ToList();

        Assert.Equal(23_963, open.Count);
        Assert.Equal(46, open.Count(row => row.Town == "Hartlepool"));
        Assert.Equal(130, open.Count(row => row.Town == "Hull"));
        Assert.Equal(22, open.Count(row => row.Postcode?.StartsWith("HU7 ", StringComparison.Ordinal) ?? false));
    }

    [Fact]
    public void Every_link_between_schools_is_read()
    {
        using var file = PublicRegisters.Open("links_edubasealldata20250422.csv");
        var register = RegisterSample.Open(file);

        var links = register.Read().Cast<SuccessionRow>().ToList();

        Assert.Equal((RegisterFormat.GiasLinks, "Windows-1252"), (register.Format, register.Header.Encoding.Name));
        Assert.Equal(33_801, links.Count);
        Assert.Equal(8_253, links.Count(link => link.EstablishedOn is null && register.Counts.UnknownDates == 0));
        Assert.Equal(29_269, links.Select(link => link.Code).Distinct().Count());
        Assert.Equal(16_451, links.Count(link => link.Kind == "Successor"));
        Assert.Equal(17, links.Select(link => link.Kind).Distinct().Count());
        Assert.Contains(
            links, link => (link.Code, link.OtherCode, link.EstablishedOn) == ("111598", "136943", new DateOnly(2011, 8, 31)));
    }

    [Fact]
    public void The_full_layout_is_read_without_the_names_of_heads()
    {
        using var file = PublicRegisters.Open("gias_full_schema_sample_2019.csv");
        var register = RegisterSample.Open(file);

        var rows = register.Read().Cast<RegisterRow>().ToList();

        Assert.Equal(RegisterFormat.GiasEstablishments, register.Format);
        Assert.Equal(["100492", "100459", "100494", "100171"], rows.Select(row => row.Code));
        Assert.Equal(
            ["TelephoneNum", "HeadTitle (name)", "HeadFirstName", "HeadLastName", "HeadPreferredJobTitle", "PropsName"],
            register.DroppedColumns);
        Assert.Equal(
            ("207/3402", "W10 5EF", 237, RegisterStanding.Open),
            (rows[0].LaEstab, rows[0].Postcode, rows[0].Pupils, rows[0].Standing));
        Assert.False(register.Has(RegisterField.Links));
    }
}
