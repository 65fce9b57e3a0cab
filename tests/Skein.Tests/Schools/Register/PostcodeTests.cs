using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class PostcodeTests
{
    [Theory]
    [InlineData("hu7 4px", "HU7 4PX")]
    [InlineData("HU74PX", "HU7 4PX")]
    [InlineData(" EC3A  5DE ", "EC3A 5DE")]
    [InlineData("td15 1aa", "TD15 1AA")]
    [InlineData("35950-0002", "35950-0002")]
    [InlineData("D02 af30", "D02 AF30")]
    public void Postcodes_have_one_form(string written, string expected) => Assert.Equal(expected, Postcodes.Normalise(written));
}
