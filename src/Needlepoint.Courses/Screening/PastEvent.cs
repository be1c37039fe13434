namespace Needlepoint.Courses.Screening;

/// <summary>Something that may have been done to the skin before the first session, or is planned during the course.</summary>
/// <param name="Id">Name in courses and rules: <c>superficial-peel</c>.</param>
/// <param name="Name">Plain name: "a superficial or medium peel".</param>
/// <param name="Question">The question that asks for it: "When was the last superficial peel here?".</param>
/// <param name="IsAsked">False for what is only planned, as exercise, and not asked of the past.</param>
public sealed record PastEvent(string Id, string Name, string Question, bool IsAsked = true)
{
    /// <summary>All of them, in the order to ask.</summary>
    public static IReadOnlyList<PastEvent> All { get; } =
    [
        new("tanning", "sun or a tanning lamp that tanned or burnt the skin", "When did the skin here last get a strong tan or a sunburn?"),
        new("botulinum", "botulinum toxin", "When was botulinum toxin last injected here?"),
        new("filler", "a filler", "When was a filler last injected here?"),
        new("superficial-peel", "a superficial or medium peel", "When was the last superficial or medium peel here?"),
        new("deep-resurfacing", "a deep peel, dermabrasion or resurfacing", "When was the last deep peel, dermabrasion or resurfacing here?"),
        new("nonablative-laser", "a non-ablative laser, light or radio frequency", "When was the last non-ablative laser, light or radio frequency treatment here?"),
        new("ablative-laser", "an ablative laser", "When was the last ablative laser treatment here?"),
        new("microneedling", "microneedling", "When was the skin here last needled, before this course?"),
        new("facial-surgery", "surgery on the face", "When was the last surgery on the face?"),
        new("facial-trauma", "a serious injury of the face", "When was the last serious injury of the face?"),
        new("radiotherapy", "radiotherapy of this skin", "When did radiotherapy of this skin last take place?"),
        new("scar", "the injury that left the scar or stretch mark", "How old is the youngest scar or stretch mark here?"),
        new("topical-retinoid", "a retinoid cream", "When was a retinoid cream last put on here?"),
        new("exfoliant", "an acid, a scrub or benzoyl peroxide", "When was an acid, a scrub or benzoyl peroxide last used here?"),
        new("depilation", "waxing, a depilatory cream or electrolysis", "When was hair last removed here by wax, cream or electrolysis?"),
        new("shaving", "shaving", "When was the skin here last shaved?"),
        new("dermaplaning", "dermaplaning", "When was the skin here last dermaplaned?"),
        new("self-tanner", "a self-tanner", "When was a self-tanner last put on here?"),
        new("sun", "sun on the skin", "When will the skin be in the sun?", IsAsked: false),
        new("makeup", "make-up", "When will make-up be put on?", IsAsked: false),
        new("exercise", "hard exercise", "When is hard exercise planned?", IsAsked: false),
        new("sauna", "a sauna", "When is a sauna planned?", IsAsked: false),
        new("swimming", "swimming", "When is swimming planned?", IsAsked: false),
    ];

    /// <summary>The event of an id, or null.</summary>
    public static PastEvent? Find(string id) => All.FirstOrDefault(one => one.Id == id);
}
