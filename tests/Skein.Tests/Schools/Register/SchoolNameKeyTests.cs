using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class SchoolNameKeyTests
{
    [Theory]
    [InlineData("St. Mary's C of E Primary School", "Saint Marys Church of England Primary School")]
    [InlineData("St Mary’s CofE (VA) Primary", "St. Mary's C.E. Voluntary Aided Primary")]
    [InlineData("SS Peter & Paul R.C. Infants' School", "St Peter and Paul Roman Catholic Infant School")]
    [InlineData("Awel Y Môr", "AWEL Y MOR")]
    [InlineData("Stoke-on-Trent Jnr Sch", "Stoke on Trent Junior School")]
    [InlineData("St.Bede's", "St Bede's")]
    public void Names_spelt_differently_have_one_key(string one, string other) =>
        Assert.Equal(SchoolNameKey.From(one), SchoolNameKey.From(other));

    [Theory]
    [InlineData("Ward Jackson Church of England Voluntary Aided Primary School", "ward jackson")]
    [InlineData("The Primary School", "the primary school")]
    [InlineData("", "")]
    public void What_tells_a_school_from_others_is_told_from_its_kind(string name, string distinctive) =>
        Assert.Equal(distinctive, SchoolNameKey.From(name).Distinctive);

    [Fact]
    public void A_school_of_the_name_goes_before_one_of_the_kind()
    {
        var typed = SchoolNameKey.From("Ward Jakson Primary");

        var same = typed.Likeness(SchoolNameKey.From("Ward Jackson CofE Primary School"));
        var other = typed.Likeness(SchoolNameKey.From("Stranton Primary School"));

        Assert.InRange(same, SchoolNameKey.WorthOffering, 1);
        Assert.InRange(other, 0, SchoolNameKey.WorthOffering);
    }

    [Fact]
    public void Of_two_schools_of_one_name_the_one_of_the_kind_typed_goes_first()
    {
        var typed = SchoolNameKey.From("Rift House Junior");

        var junior = typed.Likeness(SchoolNameKey.From("Rift House Junior School"));
        var infant = typed.Likeness(SchoolNameKey.From("Rift House Infant School"));

        Assert.True(junior > infant);
    }

    [Fact]
    public void Likeness_is_mutual_and_whole_between_equals()
    {
        var (one, other) = (SchoolNameKey.From("Stranton Primary School"), SchoolNameKey.From("Throston Primary School"));

        Assert.Equal(one.Likeness(other), other.Likeness(one));
        Assert.Equal(1, one.Likeness(SchoolNameKey.From("STRANTON PRIMARY SCHOOL")));
    }
}
