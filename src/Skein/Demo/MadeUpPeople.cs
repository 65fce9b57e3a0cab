using Skein.Access;
using Skein.People;

namespace Skein.Demo;

/// <summary>Names of people who do not exist, as mixed as a British staff room.</summary>
internal static class MadeUpPeople
{
    private static readonly string[] First =
    [
        "Ada", "Adeel", "Agnes", "Aisha", "Alan", "Alice", "Amara", "Amir", "Andrew", "Aneeka", "Angus", "Anwen", "Asha",
        "Beatrice", "Ben", "Bethan", "Bola", "Bronwen", "Bryn",
        "Callum", "Carys", "Catriona", "Chidi", "Chloe", "Ciaran", "Clare", "Colin",
        "Daljit", "Daniel", "David", "Deepa", "Dermot", "Dilys", "Donna",
        "Efua", "Eilidh", "Elaine", "Eleri", "Emeka", "Emily", "Ewan",
        "Farah", "Femi", "Fiona", "Frances",
        "Gareth", "George", "Gethin", "Grace", "Gurpreet",
        "Hamish", "Hana", "Harriet", "Hassan", "Helen", "Huw",
        "Imran", "Iona", "Isla", "Ivy",
        "Jack", "Jamila", "Jane", "Jaspreet", "Jean", "Joan", "Joseph",
        "Kamal", "Karen", "Kavita", "Keith", "Kofi", "Kwame",
        "Laila", "Leanne", "Lena", "Lewis", "Lorna", "Lucy",
        "Malcolm", "Mandeep", "Margaret", "Mariam", "Martin", "Megan", "Mei", "Mohammed", "Morag",
        "Nadia", "Naomi", "Neil", "Ngozi", "Niamh", "Nia", "Nikhil", "Nora",
        "Olu", "Owen",
        "Padraig", "Patrick", "Paula", "Peter", "Pooja", "Priya",
        "Rachel", "Rafiq", "Rhian", "Rhys", "Rohan", "Rosa", "Ruth",
        "Saira", "Samuel", "Sanjay", "Sean", "Shanice", "Sian", "Simon", "Sophie", "Stuart", "Sunita",
        "Tamsin", "Tariq", "Tegan", "Thomas", "Tunde",
        "Uma", "Una",
        "Vera", "Victor",
        "Wendy", "William", "Winston",
        "Yasmin", "Yusuf",
        "Zainab", "Zoe",
    ];

    private static readonly string[] Last =
    [
        "Abbott", "Achebe", "Adeyemi", "Ahmed", "Akhtar", "Ali", "Allen", "Anand", "Armstrong", "Asante", "Ashworth",
        "Bailey", "Bains", "Barker", "Begum", "Bell", "Bennett", "Bevan", "Bhatt", "Blake", "Boateng", "Bowen", "Brennan",
        "Brook", "Byrne",
        "Cameron", "Campbell", "Carr", "Chan", "Chaudhry", "Clarke", "Coleman", "Cooper", "Craig",
        "Daly", "Das", "Davies", "Dawson", "Desai", "Dhillon", "Douglas", "Doyle",
        "Edwards", "Ellis", "Evans",
        "Farooq", "Farrell", "Fenwick", "Fisher", "Fletcher", "Forbes", "Fraser",
        "Gallagher", "Gill", "Gordon", "Graham", "Grant", "Green", "Griffiths", "Gupta",
        "Hall", "Hardy", "Harris", "Hassan", "Hepburn", "Hill", "Holt", "Hughes", "Hussain",
        "Iqbal",
        "Jackson", "James", "Jenkins", "Jones", "Joshi",
        "Kane", "Kapoor", "Kaur", "Kelly", "Kerr", "Khan", "King", "Kumar",
        "Lamb", "Lawal", "Lee", "Lewis", "Lloyd",
        "Mackay", "Malik", "Marsh", "Mason", "McBride", "Mensah", "Mills", "Mistry", "Morgan", "Morris", "Murphy",
        "Nash", "Nelson", "Nolan",
        "Obi", "Okafor", "Okoro", "Osei", "Owens",
        "Parry", "Patel", "Payne", "Pearce", "Phillips", "Powell", "Price", "Pugh",
        "Quinn",
        "Rahman", "Rao", "Reid", "Rees", "Rhodes", "Richards", "Roberts", "Robson", "Rose", "Ross", "Ryan",
        "Sandhu", "Sharma", "Shaw", "Shah", "Sinclair", "Singh", "Smith", "Stewart", "Sutton",
        "Taylor", "Thomas", "Thompson", "Todd", "Tucker", "Turner",
        "Vaughan",
        "Walker", "Walsh", "Ward", "Watson", "Webb", "White", "Williams", "Wilson", "Wong", "Wood",
        "Yates", "Young",
    ];

    public static PersonName Name(Chance chance) => PersonName.Stored($"{chance.One(First)} {chance.One(Last)}");

    /// <summary>An address that cannot exist: nobody can register a name that ends in “.example” (RFC 2606).</summary>
    public static EmailAddress Email(PersonName name, string host, int number) =>
        EmailAddress.Stored($"{name.Value.Replace(' ', '.').ToLowerInvariant()}{number}@{host}.example");
}
