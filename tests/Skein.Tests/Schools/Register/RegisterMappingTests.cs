using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RegisterMappingTests
{
    // The columns of «Locate a school», OpenDataNI, February 2016.
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

    [Theory]
    [InlineData("", "a", "b", "Enter whose numbers these are, for example “Welsh school number”")]
    [InlineData("Roll number", "", "b", "Choose the column that holds each school’s number")]
    [InlineData("Roll number", "a", " ", "Choose the column that holds each school’s name")]
    [InlineData("Roll number", "a", "A", "The column “a” is chosen twice")]
    public void A_mapping_needs_a_scheme_a_number_and_a_name(string scheme, string code, string name, string expected)
    {
        var columns = new Dictionary<RegisterField, string> { [RegisterField.Code] = code, [RegisterField.Name] = name };

        Assert.False(RegisterMapping.TryRead(scheme, columns, monthFirst: false, out _, out var problem));
        Assert.Equal(expected, problem);
    }
}
