"""The lean tf-idf gives scikit-learn's numbers."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.understanding.ngrams import NGrams

SAID = [
    "how much is the red jacket?",
    "how long does delivery take",
    "where is my order, where is it??",
    "Ā, cik maksā piegāde uz Rīgu",
    "זה יקר מדי בשבילי",
    "a a a a",
    "?",
    "it's an iPhone 13",
]
ASKED = [
    *SAID,
    "how much is delivery to Riga",
    "ordr",
    "",
    "never seen words: zzz qqq",
    "jacket " * 40,
    "ﬁne ＡＢＣ",
]


@pytest.mark.parametrize("least", [1, 2])
def test_features_equal_those_of_scikit_learn(least: int) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    from bot.understanding.ngrams import LETTERS, WORD
    from bot.understanding.texts import folded

    grams, matrix = NGrams.fitted(SAID, (1, least))
    words = TfidfVectorizer(
        preprocessor=folded, token_pattern=WORD.pattern, ngram_range=(1, 2), sublinear_tf=True
    )
    letters = TfidfVectorizer(preprocessor=folded, analyzer="char_wb", ngram_range=LETTERS, sublinear_tf=True,
                              min_df=least)  # fmt: skip
    expected = np.hstack(
        [words.fit(SAID).transform(ASKED).toarray(), letters.fit(SAID).transform(ASKED).toarray()]
    )
    lean = np.vstack([_dense(grams, text) for text in ASKED])
    np.testing.assert_allclose(lean, expected, atol=1e-6)
    np.testing.assert_allclose(matrix.toarray(), expected[: len(SAID)], atol=1e-6)


def test_accents_and_compatible_letters_do_not_part_words() -> None:
    grams, _ = NGrams.fitted(SAID)
    for one, other in [("piegāde", "piegade"), ("ＪＡＣＫＥＴ", "jacket"), ("it’s", "it's")]:
        assert grams.of(one).rows.tolist() == grams.of(other).rows.tolist() != []


def _dense(grams: NGrams, text: str) -> np.ndarray:
    sparse = grams.of(text)
    row = csr_matrix((sparse.weights, (np.zeros(len(sparse.rows), int), sparse.rows)), shape=(1, len(grams)))
    return row.toarray()[0]
