# Sphinx with MyST and the theme that it comes with; the outline is the theme's.
project = "The handbook"
extensions = ["myst_parser"]
myst_enable_extensions = ["linkify", "colon_fence"]
myst_heading_anchors = 3
suppress_warnings = ["myst", "toc", "misc.highlighting_failure"]
exclude_patterns = ["includes"]
html_theme = "alabaster"
html_copy_source = False
html_use_index = False
