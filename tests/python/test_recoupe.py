"""The Python package: what it gives, what it refuses, and that threads run side by side."""

import json
import sys
import threading
import time
from pathlib import Path

import pytest

import recoupe

SEED = Path(__file__).parents[2] / "seeds" / "one-medical"
EN = "The bank lost $3.9 billion in the third quarter, its report said on Thursday."
FR = "La banque a perdu 3,9 millions de dollars au troisième trimestre, selon son rapport de jeudi."


def rules(report):
    return [finding["rule"] for finding in report["findings"]]


def test_a_report_is_a_dict_of_the_contract():
    report = recoupe.check(EN, FR, relation="translation", published="2022-07-21")
    assert report["schema"] == "recoupe-report/1"
    assert report["relation"] == "translation"
    assert [a["published"] for a in report["articles"]] == ["2022-07-21"] * 2
    assert rules(report) == ["number/scale"]
    assert report["summary"]["error"] == 1
    assert json.loads(json.dumps(report)) == report


def test_text_bytes_and_paths_are_the_same_article():
    path = SEED / "fr.txt"
    by_path = recoupe.claims(path)
    assert by_path == recoupe.claims(path.read_bytes()) == recoupe.claims(path.read_text(encoding="utf-8"))
    assert by_path[0].keys() == {"article", "id", "kind", "text", "start", "end", "value"}
    report = recoupe.check(SEED / "en.txt", path)
    assert [a["path"] for a in report["articles"]] == [str(SEED / "en.txt"), str(path)]


def test_one_version_is_checked_alone_and_three_against_the_first():
    assert recoupe.check(EN)["relation"] == "single"
    assert len(recoupe.check(EN, FR, FR, lang=("en", "fr", None))["articles"]) == 3


def test_reports_in_other_formats_and_in_french():
    page = recoupe.render(EN, FR, format="html", relation="translation")
    assert page.startswith("<!doctype html>") and "<script src" not in page
    french = recoupe.check(EN, FR, relation="translation", ui_lang="fr")
    assert french["findings"][0]["message"] != recoupe.check(EN, FR, relation="translation")["findings"][0]["message"]


def test_checks_are_switched_off():
    assert rules(recoupe.check(EN, FR, relation="translation", checks="-number/scale")) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda: recoupe.check(), "no article is given"),
        (lambda: recoupe.claims(""), "no text in it"),
        (lambda: recoupe.claims(EN, lang="de"), "lang: unknown variant `de`"),
        (lambda: recoupe.claims(EN, published="soon"), "published:"),
        (lambda: recoupe.check(EN, FR, lang=("en",)), "lang: 1 values for 2 versions"),
        (lambda: recoupe.check(EN, FR, relation="twins"), "relation: unknown variant `twins`"),
        (lambda: recoupe.check(EN, FR, checks="cash"), 'no check is called "cash"'),
        (lambda: recoupe.render(EN, FR, format="pdf"), "format: unknown variant `pdf`"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(wrong, told):
    with pytest.raises(recoupe.RecoupeError, match=None) as error:
        wrong()
    assert told in str(error.value)
    assert isinstance(error.value, ValueError)


def test_other_errors_are_pythons_own():
    with pytest.raises(TypeError, match="a version is str, bytes or a path, not int"):
        recoupe.claims(3)
    with pytest.raises(FileNotFoundError):
        recoupe.claims(SEED / "nowhere.txt")


def test_the_schema_describes_the_report():
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(recoupe.check(EN, FR), recoupe.schema())


def test_the_gil_is_released_while_checking():
    # Another thread goes on counting while a long article is checked.
    long = "\n\n".join(EN.replace("3.9", f"{n}.9") for n in range(2000))
    ticks = 0
    done = threading.Event()

    def count():
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    switch = sys.getswitchinterval()
    thread = threading.Thread(target=count)
    thread.start()
    recoupe.claims(long, lang="en")
    done.set()
    thread.join()
    assert ticks > 3, switch
