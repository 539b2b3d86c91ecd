"""Numbers in Chinese and in English text: the door to both readers.

Decides nothing itself: `number_values` says what a number is, `numbers_zh` and `numbers_en` find them. Every number is returned in the
order of the text, those inside dates too (`dates` tells which they are); names of months are left to `dates`.
"""

from duizhao.language.number_values import Number, NumberKind, same_value
from duizhao.language.numbers_en import english_numbers
from duizhao.language.numbers_zh import chinese_numbers

__all__ = ["Number", "NumberKind", "chinese_numbers", "english_numbers", "same_value"]
