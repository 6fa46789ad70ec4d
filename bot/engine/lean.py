"""Rasa 3.6.21 without TensorFlow and without what else Waystage does not use.

`install()` has to be called before the first `import rasa`; it then puts small stand-ins into `sys.modules`
for the modules that would pull in TensorFlow, matplotlib, thirteen chat channels, boto3, pymongo, the web
server sanic, and all of scikit-learn for one function nobody calls. Rasa's own training
(`rasa.model_training.train`) works under it, with every component but the TensorFlow ones.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import logging
import os
import sys
import warnings
from pathlib import Path
from typing import Any, NoReturn

from bot.engine.stand_ins import beside, left_out, on_demand, sessions_on_demand, stand_in

RASA_VERSION = "3.6.21"

# Only isinstance checks and set memberships look at these classes, in training with the recipe default.v1.
_CLASSES_OF_TENSORFLOW = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator", "RasaDataGenerator"),
    "rasa.nlu.classifiers.diet_classifier": ("DIETClassifier",),
    "rasa.nlu.selectors.response_selector": ("ResponseSelector",),
    "rasa.core.policies.ted_policy": ("TEDPolicy",),
    "rasa.nlu.extractors.crf_entity_extractor": ("CRFEntityExtractor", "CRFEntityExtractorOptions"),
}

# rasa.utils.tensorflow.model_data holds what DIET and TED learn from; every policy imports it for one short
# function (`_as_array`), and with it scikit-learn and scipy.stats: 40 MB and 0.9 s of a start.
_LEARNT_FROM = ("RasaModelData", "FeatureArray", "FeatureSignature", "Data")

# Only annotations and Rasa's own server, which is not used, look at these.
_WEB_SERVER = {
    "sanic": ("Sanic", "Blueprint"),
    "sanic.request": ("Request",),
    "sanic.response": ("HTTPResponse",),
}

# rasa.nlu.test and rasa.core.test import these for their reports.
_PLOTS = ("plot_confusion_matrix", "plot_paired_histogram", "plot_curve")

# What rasa.core.tracker_store imports for stores on DynamoDB and MongoDB.
_CLOUD_STORES: dict[str, tuple[str, ...]] = {
    "boto3": (),
    "boto3.dynamodb": (),
    "boto3.dynamodb.conditions": ("Key",),
    "botocore": (),
    "botocore.exceptions": ("BotoCoreError", "ClientError"),
    "pymongo": (),
    "pymongo.errors": ("ConnectionFailure", "OperationFailure"),
    "pymongo.collection": ("Collection",),
}

# A clock of its own for reminders, which Waystage sends by its own.
_CLOCK = {
    "apscheduler": (),
    "apscheduler.schedulers": (),
    "apscheduler.schedulers.asyncio": ("AsyncIOScheduler",),
}

# The components that the recipe default.v1 may name; Waystage's own are found by their module path.
_COMPONENTS = (
    "rasa.nlu.classifiers.fallback_classifier.FallbackClassifier",
    "rasa.nlu.classifiers.keyword_intent_classifier.KeywordIntentClassifier",
    "rasa.nlu.classifiers.logistic_regression_classifier.LogisticRegressionClassifier",
    "rasa.nlu.extractors.entity_synonyms.EntitySynonymMapper",
    "rasa.nlu.extractors.regex_entity_extractor.RegexEntityExtractor",
    "rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer.CountVectorsFeaturizer",
    "rasa.nlu.featurizers.sparse_featurizer.regex_featurizer.RegexFeaturizer",
    "rasa.nlu.tokenizers.whitespace_tokenizer.WhitespaceTokenizer",
    "rasa.core.policies.memoization.MemoizationPolicy",
    "rasa.core.policies.memoization.AugmentedMemoizationPolicy",
    "rasa.core.policies.rule_policy.RulePolicy",
)


class WrongRasa(RuntimeError):
    """Rasa is missing, of another version, or was imported before `install()`."""


def install() -> None:
    """Make `import rasa` lean; calling it again changes nothing.

    Raises WrongRasa where Rasa was already imported in its heavy form or is not version 3.6.21.
    """
    channels = sys.modules.get("rasa.core.channels")
    if channels is not None and hasattr(channels, "__waystage__"):
        return
    _refuse_if_imported()
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    _quieten()
    _shim_numpy()
    for name, classes in _CLASSES_OF_TENSORFLOW.items():
        stand_in(name, left_out(classes))
    stand_in(
        "rasa.utils.tensorflow.model_data", {**left_out(_LEARNT_FROM), "ragged_array_to_ndarray": _as_array}
    )
    stand_in("rasa.utils.plotting", dict.fromkeys(_PLOTS, _no_plots))
    for name, classes in _WEB_SERVER.items():
        stand_in(name, left_out(classes), package=name == "sanic")
    stand_in("jwt", {"decode": _no_tokens})
    stand_in(
        "pkg_resources", {"get_distribution": importlib.metadata.distribution, "resource_filename": beside}
    )
    on_demand("dask")
    for name, classes in _CLOCK.items():
        if name not in sys.modules:
            stand_in(name, left_out(classes), package=True)
    sessions_on_demand()
    _without_redis("portalocker")
    absent = {name for name in ("boto3", "botocore", "pymongo") if importlib.util.find_spec(name) is None}
    for name, classes in _CLOUD_STORES.items():
        if name.partition(".")[0] in absent:
            stand_in(name, left_out(classes), package=True)
    _components_on_demand()
    _channels_on_demand()
    _check_version()


def quiet_logs() -> None:
    """Rasa logs what visitors write at debug and info level, and through structlog to standard output; from
    here on only its warnings are heard."""
    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    for name in ("rasa", "rasa_sdk", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _refuse_if_imported() -> None:
    early = sorted(name for name in sys.modules if name == "rasa" or name.startswith("rasa."))
    if early:
        raise WrongRasa(f"{early[0]} was imported before bot.engine.lean.install(); call install() first")


def _check_version() -> None:
    from rasa.version import __version__ as found

    if found != RASA_VERSION:
        raise WrongRasa(
            f"Rasa {found} is installed, bot/engine needs {RASA_VERSION} exactly; run `make install`"
        )


def _as_array(ragged: Any) -> Any:
    """rasa.utils.tensorflow.model_data.ragged_array_to_ndarray: of objects where the rows differ in
    length."""
    import numpy

    try:
        return numpy.array(ragged)
    except ValueError:
        return numpy.array(ragged, dtype=object)


def _without_redis(name: str) -> None:
    """portalocker, of which Rasa locks standard output with, offers a lock in Redis where it finds redis."""
    before = sys.modules.get("redis")
    if name in sys.modules or before is not None:
        return
    sys.modules["redis"] = None  # type: ignore[assignment]
    try:
        importlib.import_module(name)
    finally:
        del sys.modules["redis"]


def _no_tokens(*args: Any, **kwargs: Any) -> NoReturn:
    raise RuntimeError("Rasa's channels are not part of Waystage, nor their tokens (bot/engine/lean.py)")


def _no_plots(*args: Any, **kwargs: Any) -> NoReturn:
    raise RuntimeError("Waystage's Rasa draws no plots (bot/engine/lean.py); `make eval` writes tables")


def _quieten() -> None:
    """Rasa 3.6.21 and what it imports use things that current releases deprecate; it is frozen, so nobody can
    act on the warnings. Ours are still shown."""
    for module in (
        "rasa",
        "rasa_sdk",
        "pkg_resources",
        "dask",
        "sklearn",
        "apscheduler",
        "randomname",
    ):
        warnings.filterwarnings("ignore", module=rf"{module}(\..*)?$")
    for message in ("pkg_resources is deprecated", r"the load_module\(\) method is deprecated"):
        warnings.filterwarnings("ignore", message=message)


def _shim_numpy() -> None:
    """rasa.utils.tensorflow.model_data and rasa.shared read np.VisibleDeprecationWarning, which numpy 2
    moved."""
    import numpy

    if not hasattr(numpy, "VisibleDeprecationWarning"):
        numpy.VisibleDeprecationWarning = numpy.exceptions.VisibleDeprecationWarning  # type: ignore[attr-defined]


def _components_on_demand() -> None:
    """The recipe's registry imports every component, DIET and TED too; ours imports the sparse ones, when
    asked."""
    registry = stand_in("rasa.engine.recipes.default_components", {})

    def components(name: str) -> list[type]:
        if name != "DEFAULT_COMPONENTS":
            raise AttributeError(name)
        found = []
        for path in _COMPONENTS:
            module, _, cls = path.rpartition(".")
            found.append(getattr(importlib.import_module(module), cls))
        registry.__dict__["DEFAULT_COMPONENTS"] = found
        return found

    registry.__dict__["__getattr__"] = components


def _channels_on_demand() -> None:
    """rasa/core/channels/__init__.py imports thirteen channels with their libraries; only channel.py is
    needed."""
    spec = importlib.util.find_spec("rasa")
    if spec is None or spec.origin is None:
        raise WrongRasa("Rasa is not installed; run `make install`")
    package = stand_in("rasa.core.channels", {"__waystage__": True})
    package.__path__ = [str(Path(spec.origin).parent / "core" / "channels")]

    def names(name: str) -> Any:
        if name in {"UserMessage", "OutputChannel", "InputChannel", "CollectingOutputChannel"}:
            return getattr(importlib.import_module("rasa.core.channels.channel"), name)
        raise AttributeError(name)

    package.__dict__["__getattr__"] = names
