using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RegisterMappingTests
{
    // The columns of “Locate a school”, OpenDataNI, February 2016.
    private static readonly string[] NorthernIreland =
    [
        "Institution Reference Number", "Institution Name", "Address Line 1", "Town", "Postcode", "Telephone", "Email",
        "Institution Type", "Status",
    ];

    [Fact]
    public void A_mapping_is_proposed_from_the_header()
    {
        var proposal = MappingProposal.From(NorthernIreland);

        Assert.Equal(
            new Dictionary<RegisterField, string>
            {
                [RegisterField.Code] = "Institution Reference Number",
                [RegisterField.Name] = "Institution Name",
                [RegisterField.Type] = "Institution Type",
                [RegisterField.Status] = "Status",
                [RegisterField.Town] = "Town",
                [RegisterField.Postcode] = "Postcode",
            },
            proposal);
    }

    [Fact]
    public void One_column_is_proposed_for_one_field_only() =>
        Assert.Equal("School", Assert.Single(MappingProposal.From(["School"]), p => p.Key is RegisterField.Name).Value);

    [Fact]
    public void A_confirmed_mapping_reads_a_layout_nobody_knows()
    {
        var mapping = RegisterSample.Mapping(
            "DE number", (RegisterField.Code, "Institution Reference Number"), (RegisterField.Name, "institution name"));
        var register = RegisterSample.Open($"{string.Join(',', NorthernIreland)}\n101-0014,Ash,,,,,,,\n", mapping);

        var row = Assert.IsType<RegisterRow>(Assert.Single(register.Read()));

        Assert.Equal(("DE number", "101-0014", "Ash"), (row.Scheme, row.Code, row.Name));
        Assert.Equal(["Telephone", "Email"], register.DroppedColumns);
        Assert.False(register.Has(RegisterField.Town));
    }

    [Fact]
    public void A_mapping_goes_before_a_layout_that_is_known()
    {
        var mapping = RegisterSample.Mapping("GIAS-URN", (RegisterField.Code, "URN"), (RegisterField.Name, "School"));

        var row = Assert.Single(RegisterSample.Open("URN,School\n1,Ash\n", mapping).Read());

        Assert.Equal("Ash", Assert.IsType<RegisterRow>(row).Name);
    }

    [Fact]
    public void A_mapping_of_columns_the_file_does_not_have_is_refused() =>
        Assert.Equal(
            "The file has no column “Schul-Nr”. Its columns are “Nr”, “Name”.",
            RegisterSample.RefusalOf(
                "Nr,Name\n1,Ash\n",
                RegisterSample.Mapping("Schulnummer", (RegisterField.Code, "Schul-Nr"), (RegisterField.Name, "Name"))));

    [Fact]
    public void The_month_comes_first_where_a_person_says_so()
    {
        var columns = new Dictionary<RegisterField, string>
        {
            [RegisterField.Code] = "id",
            [RegisterField.Name] = "school",
            [RegisterField.OpenedOn] = "opened",
        };
        Assert.True(RegisterMapping.TryRead("State", columns, monthFirst: true, out var mapping, out _));

        var row = Assert.Single(RegisterSample.Open("id,school,opened\n1,Ash,03/04/2000\n", mapping).Read());

        Assert.Equal(new DateOnly(2000, 3, 4), Assert.IsType<RegisterRow>(row).OpenedOn);
    }

    [Fact]
    public void A_list_without_numbers_knows_its_schools_by_name_and_place()
    {
        var lines = RegisterSample.LinesOf(
            "Schools of the diocese, Leeds and York\nMade on 3 May\n\nSchool;Town\nHope Chapel School;North\nHope Chapel "
                + "School;South\nhope  chapel school;south\n\u200BElm School\u200B;\n");

        var schools = lines.OfType<RegisterRow>().ToList();
        Assert.Equal(
 [
                ("Hope Chapel School", "North"), ("Hope Chapel School", "South"), ("hope chapel school", "south"),
                ("Elm School", null),
            ], schools.Select(s => (s.Name, s.Town)));
        Assert.Equal([5L, 6, 7, 8], schools.Select(s => s.Line));
        Assert.Equal(3, schools.Select(s => s.Code).Distinct().Count());
        Assert.All(schools, school => Assert.True(UnnumberedCode.Is(school.Code)));
    }

    [Fact]
    public void A_school_without_its_number_in_a_list_of_ones_own_comes_in_all_the_same()
    {
        var mapping = RegisterSample.Mapping("Diocese", (RegisterField.Code, "No"), (RegisterField.Name, "School"));

        var rows = RegisterSample.Open("No,School\n1,Ash\n,Elm\n", mapping).Read().OfType<RegisterRow>().ToList();

        Assert.Equal(["Ash", "Elm"], rows.Select(row => row.Name));
    }

    [Theory]
    [InlineData("Get Information about Schools\nDownloaded on 3 May 2026\n\n")]
    [InlineData("Schools, open and closed, of one authority\n")]
    [InlineData("Schools; open and closed;\n;;\n")]
    public void Titles_above_the_headings_are_passed_over(string titles)
    {
        var lines = RegisterSample.LinesOf(titles + "urn,name,town\n1,Ash,Hull\n2,Elm,Goole\n");

        Assert.Equal([("1", "Hull"), ("2", "Goole")], lines.Cast<RegisterRow>().Select(row => (row.Code, row.Town)));
    }

    [Fact]
    public void Titles_above_headings_that_a_person_named_are_passed_over()
    {
        var mapping = RegisterSample.Mapping("Numer", (RegisterField.Code, "Numer"), (RegisterField.Name, "Nazwa"));
        using var file = new MemoryStream("Wykaz, 2026\nrok,szkolny\nNumer,Nazwa\n1,Ash\n"u8.ToArray());

        Assert.True(RegisterHeader.TryRead(file, TestContext.Current.CancellationToken, out var header, out _, mapping));
        Assert.True(RegisterFile.TryOpen(file, header, mapping, keep: null, out var register, out var refusal), refusal?.Reason);

        Assert.Equal("Ash", Assert.IsType<RegisterRow>(Assert.Single(register.Read())).Name);
    }

    [Theory]
    [InlineData("", "a", "b", "Enter whose numbers these are, for example “Welsh school number”")]
    [InlineData("Roll number", "a", " ", "Choose the column that holds each school’s name")]
    [InlineData("Roll number", "a", "A", "The column “a” is chosen twice")]
    public void A_mapping_needs_a_scheme_a_number_and_a_name(string scheme, string code, string name, string expected)
    {
        var columns = new Dictionary<RegisterField, string> { [RegisterField.Code] = code, [RegisterField.Name] = name };

        Assert.False(RegisterMapping.TryRead(scheme, columns, monthFirst: false, out _, out var problem));
        Assert.Equal(expected, problem);
    }
}
