package vn.dvcrank.scoring.index;

/** The kinds of rules that a file can name; each is one form of {@link ScoreRule}. */
enum RuleKind {
  PROPORTIONAL,
  PUBLISHED_ONLY,
  TRACKED
}
