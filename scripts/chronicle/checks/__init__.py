"""Rules over several fields or records: each a function whose docstring is the rule and whose name is its id."""

from collections.abc import Callable

from chronicle.checks import evidence, figures, order, people, texts
from chronicle.corpus import Corpus
from chronicle.problems import BadDataError, Problem

RULES = (*order.RULES, *people.RULES, *evidence.RULES, *texts.RULES, *figures.RULES)
"""Every rule, in the order in which the handbook lists them."""


def name(rule: Callable[..., object]) -> str:
    """Give the id by which a rule is known in messages, the handbook and the tests."""
    return rule.__name__.replace("_", "-")


def run(corpus: Corpus) -> None:
    """Hold every record against every rule.

    Raises:
        BadDataError: with every problem found.
    """
    problems = [Problem(place, what, name(rule), fix) for rule in RULES for place, what, fix in rule(corpus)]
    if problems:
        raise BadDataError(problems)
