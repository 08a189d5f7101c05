package vn.dvcrank.pipeline.site.page;

/** What the figures are, where they come from, and what they do not say. */
public record AboutPage(Frame frame) {}
