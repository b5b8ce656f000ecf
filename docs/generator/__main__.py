"""Write the reference anew, and remove pages of what is no more."""

from pathlib import Path

from docs.generator.pages import pages

DOCS = Path(__file__).parents[1]
FOLDER = DOCS / "reference" / "cli"


def main() -> None:
    """Write every page that is written from the code."""
    written = {DOCS / name: text for name, text in pages().items()}
    for page in set(FOLDER.glob("*.md")) - set(written):
        page.unlink()
    for page, text in written.items():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
