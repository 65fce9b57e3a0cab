namespace Skein.Evaluation;

/// <summary>The six levels of learning (S-98), in their order.</summary>
public enum LearningLevel
{
    Pupil = 1,
    Adult = 2,
    Leadership = 3,
    SchoolWide = 4,
    SchoolToSchool = 5,
    NetworkToNetwork = 6,
}

public static class LearningLevelWords
{
    public static string Said(this LearningLevel level) => level switch
    {
        LearningLevel.Pupil => "1 Pupil learning",
        LearningLevel.Adult => "2 Adult learning",
        LearningLevel.Leadership => "3 Leadership for learning, and leadership development",
        LearningLevel.SchoolWide => "4 School-wide learning",
        LearningLevel.SchoolToSchool => "5 School-to-school learning",
        LearningLevel.NetworkToNetwork => "6 Network-to-network learning",
    };
}
