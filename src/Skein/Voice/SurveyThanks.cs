namespace Skein.Voice;

/// <summary>The page of thanks knows nothing: whatever it showed of an answer would lead back to it.</summary>
public sealed record SurveyThanks;
