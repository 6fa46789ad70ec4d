"""Satisfaction and expectation in Latvian, without its marks (a for ā)."""

from __future__ import annotations

import re

from bot.feedback.opinion_words import OpinionWords, compiled_expectation, compiled_satisfaction

_HOPES = (
    r"(?:gaid\w+|cer\w+|domaj\w*|ieprieks domat\w*|solit\w*|solij\w*|aprakst\w*|iedomaj\w*|velej\w*|"
    r"gribej\w*)"
)
_CONTENT = r"apmierinat\w*"
_NOT = r"\b(?:ne|nav|nebija|nebiju|neesmu|nemaz)"

LATVIAN = OpinionWords(
    expectation=compiled_expectation(
        (
            ("", r"\bvairak vai mazak\b|\b(?:nav|nebija) (?:\w+ )?slikt(?:i|s|a)\b"),
            ("exceeded", r"\b(?:nevar|nevareja|nevaretu)\w* (?:but|bijis) labak\w*|"
                         r"labak (?:vairs )?(?:nevar|nevareja)\w*(?: but)?"),
            ("below", r"\b(?:vareja|varetu|vajadzeja|butu varejis|butu varejusi) (?:\w+ )?(?:but|"
                      r"bijis)? ?(?:\w+ )?(?:labak\w*|vairak)"
                      r"|\b(?:gribej\w*|cerej\w*|gaidij\w*|biju gaidij\w*)(?: uz)? (?:kaut ko |ko |"
                      r"daudz )?(?:labak\w*|vairak)"),
            ("exceeded", r"\b(?:gaidij\w*|domaj\w*|baidij\w*|biju gaidij\w*)(?: uz)?,? (?:kaut ko |ko |"
                         r"ka bus )?(?:\w+ )?(?:sliktak\w*|mazak)"),
            ("", rf"{_NOT} (?:\w+ )?(?:sliktak\w*|vil\w+|pievil\w+|zem)\b|\bnepievil\w*|\bnelika vilties|"
                 rf"\bnevil\w+"),
            ("", rf"{_NOT} (?:\w+ )?(?:labak\w*|virs)\b|\bneparsnie\w*"),
            ("below", rf"\bsliktak\w*|\bzem (?:manam |musu |visam )?(?:gaid\w+|cerib\w+)|\bpievil\w*|"
                      rf"\bvil(?:ies|usies|sanas|os)\b"
                      r"|\bneatbil\w+|\b(?:nebija|nav|ne|neesot) (?:gluzi |isti )?(?:tas|ta|tads|tada|ka|"
                      r"tik\w* \w+),? (?:ko|ka|kads|kada|kadu|kas|gaid\w+|cer\w+)"
                      rf"|{_NOT} ka (?:es )?{_HOPES}|\bneattaisno\w*|\bmazak (?:neka|par|ka)|\bnesasnie\w+|"
                      rf"^\W*(?:zem|mazak|zemak)\W*$"),
            ("exceeded", r"^\W*(?:vairak|augstak)\W*$|\blabak\w*(?: (?:neka|par|ka))?|\bparsnie\w+|"
                         r"\bparspej\w*|"
                         r"\bvirs (?:visam )?(?:gaid\w+|cer\w+)|\bvairak (?:neka|par) (?:gaid|cer)\w+"
                         r"|patikami parstei\w+|pozitivi parstei\w+|^\W*virs\W*$"),
            ("met", rf"\bka (?:es |jau |biju )?{_HOPES}|\batbil\w+|\btiesi (?:ka|tas|ta|tads|tada)\b|"
                    rf"^\W*tiesi\W*$|\b(?:tads|tada|tadu),? (?:ka|kads|kadu|kada)"
                    rf"|\btas,? (?:pats,? )?ko (?:es )?{_HOPES}|\battaisno\w+|\bka paredzets|"
                    rf"\btapat ka {_HOPES}|\bta,? ka (?:es )?{_HOPES}"),
        )
    ),
    satisfaction=compiled_satisfaction(
        (
            (3, r"\bneitral\w*|\btada? nekas\b|\bta nekas\b|\bviduveji\b|\bne (?:sa|sis|silts),? ne (?:ta|"
                r"tas|auksts)\b"),
            (3, rf"\bne {_CONTENT},? ne ne{_CONTENT}"),
            (None, rf"\b(?:neesmu|nav|nebiju|nebija) ne{_CONTENT}"),
            (1, rf"\b(?:loti|pavisam|galigi|pilnigi|absoluti|dzili) ne{_CONTENT}|\b(?:pavisam|galigi|nemaz|"
                rf"itin nemaz) (?:ne|neesmu|nav|nebiju)? ?{_CONTENT}"
                rf"|\b(?:neesmu|nebiju) (?:nemaz|galigi) {_CONTENT}"),
            (2, rf"\bne{_CONTENT}|\b(?:neesmu|nebiju|ne|nav|neesam) (?:\w+ )?{_CONTENT}"),
            (None, rf"\b(?:butu|busu|bus|ja) (?:\w+ )?{_CONTENT}"),
            (5, rf"\b(?:loti|pilnigi|pilniba|absoluti|super|tiesam|bezgala|vairak neka) {_CONTENT}|"
                rf"\b{_CONTENT} (?:loti|pilniba)"),
            (4, rf"\b{_CONTENT}"),
        )
    ),
    changed=re.compile(r"\b(?:maini\w*|nomain\w*|labo\w*|parlabo\w*|izlabo\w*|domats bija|velos mainit|"
    r"ta vieta|pardom\w*)"),
    afterthought=re.compile(r"\b(?:patiesiba|atvaino\w*|piedod\w*|pagaid\w*|ups|tas ir|pareizak)\b"),
    condemns=re.compile(r"\b(?:sliktakais|sliktaka|sliktakie|briesmig\w*|sausmig\w*|drausmig\w*|miskast\w*|"
    r"krapsan\w*|katastrof\w*|nekad vairs|draz\w+|sudi?g\w*|murgs)"),
)  # fmt: skip
