using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class PersonalColumnTests
{
    private const string File = """
        URN,EstablishmentName,TelephoneNum,HeadTitle (name),HeadFirstName,HeadLastName,HeadPreferredJobTitle,OpenDate
        1,Ash,01429 000000,Ms,Jane,Example,Headteacher,
        """;

    [Fact]
    public void Names_of_heads_and_telephone_numbers_are_dropped_and_listed()
    {
        var register = RegisterSample.Open(File);

        var row = Assert.IsType<RegisterRow>(Assert.Single(register.Read()));

        Assert.Equal((null, null), (row.HeadName, row.Phone));
        Assert.Equal(
            ["TelephoneNum", "HeadTitle (name)", "HeadFirstName", "HeadLastName", "HeadPreferredJobTitle"],
            register.DroppedColumns);
        Assert.False(register.Has(RegisterField.HeadName));
        Assert.Empty(register.IgnoredColumns);
    }

    [Fact]
    public void They_are_kept_for_a_reason()
    {
        var register = RegisterSample.Open(File, keep: RegisterSample.Keep("To write to the schools we invite"));

        var row = Assert.IsType<RegisterRow>(Assert.Single(register.Read()));

        Assert.Equal(("Ms Jane Example", "01429 000000"), (row.HeadName, row.Phone));
        Assert.Equal(["HeadPreferredJobTitle"], register.DroppedColumns);
    }

    [Fact]
    public void A_reason_must_be_given() => Assert.False(KeepPersonal.TryRead("  ", out _, out _));

    [Fact]
    public void A_row_that_is_rejected_does_not_show_them()
    {
        var rejection = RegisterSample.RejectionOf(
            File.Replace("\n1,Ash", "\nsoon,Ash", StringComparison.Ordinal) + "01-09-2019");

        Assert.Equal("soon,Ash,…,…,…,…,…,01-09-2019", rejection.Text);
    }

    [Fact]
    public void A_row_whose_fields_may_have_shifted_shows_its_first_alone()
    {
        var rejection = RegisterSample.RejectionOf(File + ",,x");

        Assert.Equal("1…", rejection.Text);
    }
}
