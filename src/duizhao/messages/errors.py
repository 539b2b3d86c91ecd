"""Sentences: files that cannot be read, understood or written, and what is said about those that can. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

ERRORS = {
    # A file that cannot be opened
    "file.missing": QT_TRANSLATE_NOOP("errors", "{path} does not exist. Check the name and the folder."),
    "file.folder": QT_TRANSLATE_NOOP("errors", "{path} is a folder. Name a file in it."),
    "file.unreadable": QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be opened ({reason}). Check that you may read it and that no other program holds it."
    ),
    "file.empty": QT_TRANSLATE_NOOP("errors", "{path} is empty. Save the document again, then give that file."),
    "file.too_large": QT_TRANSLATE_NOOP("errors", "{path} is larger than {limit} MB. Take the pictures out, or divide the document."),
    # A file that is not what it should be
    "file.unknown_format": QT_TRANSLATE_NOOP("errors", "{path} is in a format that cannot be read. Save it as one of these: {formats}."),
    "file.old_office": QT_TRANSLATE_NOOP(
        "errors",
        "{path} is in the format of old Word or WPS. Open it there and save it as a Word document (.docx), or install LibreOffice, which reads it.",
    ),
    "file.encrypted": QT_TRANSLATE_NOOP("errors", "{path} is protected with a password. Open it in Word, remove the password and save it."),
    "file.pdf": QT_TRANSLATE_NOOP("errors", "{path} is a PDF. Give the document from which it was made (.docx)."),
    "file.rtf": QT_TRANSLATE_NOOP(
        "errors",
        "{path} is in Rich Text Format. Open it in Word and save it as a Word document (.docx), or install LibreOffice, which reads it.",
    ),
    "file.picture": QT_TRANSLATE_NOOP("errors", "{path} is a picture and holds no text. Give the document itself."),
    "file.not_word": QT_TRANSLATE_NOOP(
        "errors", "{path} is no Word document, though it is packed like one. Open it in its own program and save it as .docx."
    ),
    "file.not_table": QT_TRANSLATE_NOOP("errors", "{path} is no table. Save the list as .xlsx or as .csv."),
    "file.damaged": QT_TRANSLATE_NOOP(
        "errors", "{path} is damaged or not complete. Copy it again from where it came, or open it in Word and save it anew."
    ),
    "file.reader_ended": QT_TRANSLATE_NOOP(
        "errors", "The program that reads files ended at {path}. Open what you chose in its own program, save it anew and choose it again."
    ),
    "file.bomb": QT_TRANSLATE_NOOP(
        "errors", "{path} was refused: unpacked it is far larger than any document. Open it in Word and save it anew."
    ),
    "file.unsafe": QT_TRANSLATE_NOOP(
        "errors", "{path} was refused: it holds what no office program writes. Open it in Word and save it anew."
    ),
    "text.undecodable": QT_TRANSLATE_NOOP(
        "errors", "{path} is in an encoding that is not known. Open it in its editor and save it as UTF-8."
    ),
    "text.not_in_encoding": QT_TRANSLATE_NOOP("errors", "{path} is not in {encoding}. Choose another encoding, or save it as UTF-8."),
    "text.binary": QT_TRANSLATE_NOOP(
        "errors", "{path} is no text, though its name says so. Give a text file, or save the document as .docx."
    ),
    # What was understood of a file
    "file.no_text": QT_TRANSLATE_NOOP("errors", "{file} holds no text."),
    "text.encoding": QT_TRANSLATE_NOOP("errors", "{file} was read as {encoding}. If characters are wrong, save it as UTF-8."),
    "text.mixed": QT_TRANSLATE_NOOP(
        "errors",
        "{file} is in two encodings: lines in UTF-8 among others in GB18030: {count} (line {lines}). If characters are wrong, save it as UTF-8.",
    ),
    "docx.tracked": QT_TRANSLATE_NOOP("errors", "Tracked changes in {file}: {count}, by {authors}; read as accepted."),
    "docx.tracked_original": QT_TRANSLATE_NOOP("errors", "Tracked changes in {file}: {count}, by {authors}; read without them."),
    "docx.tracked_decided": QT_TRANSLATE_NOOP("errors", "Tracked changes in {file}: {count}, by {authors}; read as decided one by one."),
    "docx.comments": QT_TRANSLATE_NOOP("errors", "Comments in {file}: {count}; a review keeps each with its row."),
    "docx.notes": QT_TRANSLATE_NOOP("errors", "Paragraphs in the footnotes and endnotes of {file}: {count}; kept at the end of the text."),
    "docx.hidden": QT_TRANSLATE_NOOP("errors", "Pieces of hidden text in {file}, left out: {count}."),
    "markdown.left_alone": QT_TRANSLATE_NOOP(
        "errors", "Blocks of code or HTML in {file}: {count}; they are no part of the text and stay as they are."
    ),
    "office.not_read": QT_TRANSLATE_NOOP(
        "errors", "LibreOffice cannot read {path}. Open it in its own program and save it as a Word document (.docx)."
    ),
    "office.too_long": QT_TRANSLATE_NOOP(
        "errors",
        "LibreOffice did not finish with {path} in {seconds} seconds. Open it in its own program and save it as a Word document (.docx).",
    ),
    "pdf.put_together": QT_TRANSLATE_NOOP(
        "errors", "{file} is a PDF: its paragraphs were put together from lines. Compare them with the pages, or give the document itself."
    ),
    "pdf.scanned": QT_TRANSLATE_NOOP(
        "errors", "{path} holds pictures of text, as a scan does, and no text. Give the document from which it was made (.docx)."
    ),
    "pdf.locked": QT_TRANSLATE_NOOP("errors", "{path} is a PDF with a password. Save it without one, or give the document itself (.docx)."),
    "pdf.damaged": QT_TRANSLATE_NOOP(
        "errors", "{path} is no complete PDF. Copy it again from where it came, or give the document itself (.docx)."
    ),
    # Two languages in one file
    "bilingual.one_language": QT_TRANSLATE_NOOP("errors", "{path} is in one language. Give the English draft as a second file."),
    "bilingual.left_out": QT_TRANSLATE_NOOP(
        "errors", "Paragraphs and cells outside the Chinese and English columns of {file}, left out: {count}."
    ),
    # Glossaries
    "glossary.no_columns": QT_TRANSLATE_NOOP(
        "errors", "{path} has no columns of Chinese and English terms. Put this header in its first row: {header}"
    ),
    "glossary.no_terms": QT_TRANSLATE_NOOP(
        "errors", "{path} has no row with a Chinese term and its English. Its header should be: {header}"
    ),
    "glossary.columns": QT_TRANSLATE_NOOP("errors", "{file}: read by its header as {columns}."),
    "glossary.columns_by_script": QT_TRANSLATE_NOOP("errors", "{file} has no header; columns, by their script: {columns}."),
    "glossary.concepts": QT_TRANSLATE_NOOP("errors", "Terms in {file}: {count}."),
    "glossary.no_english": QT_TRANSLATE_NOOP("errors", "Rows of {file} without English, left out: {count} (row {rows})."),
    "glossary.no_chinese": QT_TRANSLATE_NOOP(
        "errors", "Rows of {file} with neither Chinese nor a forbidden form, left out: {count} (row {rows})."
    ),
    "glossary.duplicate": QT_TRANSLATE_NOOP("errors", "Rows of {file} that repeat another, left out: {count} (row {rows})."),
    "glossary.repeated": QT_TRANSLATE_NOOP("errors", "Chinese terms in several rows of {file} with different English: {count} ({terms})."),
    "glossary.contradiction": QT_TRANSLATE_NOOP(
        "errors", "English terms both allowed and forbidden in one row of {file}, taken as allowed: {count} ({terms})."
    ),
    # Writing
    "write.unknown_format": QT_TRANSLATE_NOOP(
        "errors", "{path}: a release cannot be written under this ending. Use one of these: {formats}."
    ),
    "write.no_template": QT_TRANSLATE_NOOP(
        "errors", "{path}: only Word documents take a template. Leave the template out, or write a .docx."
    ),
    "write.no_layout": QT_TRANSLATE_NOOP(
        "errors",
        "{path} cannot have the layout of {layout}: a Word document (.docx) lends it to a Word document, a Markdown text (.md) to a Markdown text. Give the file another suffix.",
    ),
    "write.template_not_word": QT_TRANSLATE_NOOP(
        "errors", "The template {path} is no Word document. Give a Word document (.docx) that has the looks wanted."
    ),
    "write.template_strict": QT_TRANSLATE_NOOP(
        "errors", "The template {path} is saved as Strict Open XML. Save it as an ordinary Word document (.docx)."
    ),
    "write.layout_other": QT_TRANSLATE_NOOP(
        "errors", "{path} is neither the source nor the draft of this project. Give the file that the project was made from."
    ),
    "write.no_folder": QT_TRANSLATE_NOOP("errors", "{path} cannot be written: there is no folder {folder}. Make it, or name another."),
    "write.not_a_file": QT_TRANSLATE_NOOP("errors", "{path} is no ordinary file and was left alone. Name another file."),
    "write.refused": QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be written. Close it where it is open, or choose a folder in which you may write."
    ),
    "write.disk_full": QT_TRANSLATE_NOOP("errors", "{path} was not written: the disk is full. Make room, or choose another disk."),
    "write.failed": QT_TRANSLATE_NOOP("errors", "{path} was not written ({reason}). Choose another name or folder."),
}
