"""Documents on paper: what a template wrote as HTML, as headings, paragraphs, tables and figures in their order."""
