"""Words that people write where a record has others: further English ones, German and French. For suggestions only."""

from collections.abc import Iterable, Mapping

from archpack.vocab.spelling import folded

_WORDS: Mapping[str, Iterable[str]] = {
    # fields
    "access": ("zugang", "zugänglichkeit", "accès", "availability", "visibility"),
    "citation": ("zitat", "nachweis", "reference", "cite"),
    "completeness": ("vollständigkeit", "extent of copy"),
    "contents": ("inhalt", "inhalte", "contenu", "dateien", "parts"),
    "contributors": (
        "beteiligte",
        "mitwirkende",
        "personen",
        "people",
        "author",
        "authors",
        "creators",
        "contributeurs",
    ),
    "copies": ("kopien", "abschriften", "duplicates"),
    "credits": ("dank", "danksagung", "remerciements", "acknowledgements", "acknowledgments", "funding"),
    "dates": ("datum", "daten", "datierung"),
    "display": ("printed", "as printed", "anzeige"),
    "file": ("datei", "fichier", "akte", "akt", "dossier", "delo", "path", "filename"),
    "files": ("dateien", "fichiers", "paths", "filenames"),
    "folio": ("blatt", "feuillet", "leaf", "list", "foglio"),
    "id": ("identifier", "kennung", "identifiant", "key"),
    "identifiers": ("kennungen", "doi", "handle", "url", "link"),
    "kind": ("type", "art", "typ", "genre"),
    "label": ("beschriftung", "bezeichnung"),
    "languages": ("sprache", "sprachen", "langue", "langues", "lang"),
    "language": ("sprache", "langue", "lang"),
    "level": ("stufe", "ebene", "niveau"),
    "locator": ("signatur", "cote", "shelfmark", "call number", "reference code", "archivsignatur"),
    "name": ("namen", "nom"),
    "notes": ("anmerkungen", "bemerkungen", "remarks", "comments", "remarques"),
    "note": ("anmerkung", "bemerkung", "remark", "comment", "remarque"),
    "of": ("made from", "derived from", "source", "von", "de"),
    "original": ("source", "vorlage", "herkunft"),
    "place": ("ort", "town", "city", "lieu", "ville"),
    "provenance": ("history", "herkunft", "geschichte", "überlieferung"),
    "repository": ("archiv", "archive", "archives", "institution", "holding institution"),
    "rights": ("rechte", "droits", "licence", "license", "copyright"),
    "roles": ("rolle", "rollen", "role", "rôle", "fonction"),
    "summary": ("zusammenfassung", "abstract", "description", "résumé", "regest"),
    "titles": ("titel", "titre", "titres", "überschrift"),
    "text": ("wortlaut", "texte"),
    "value": ("wert", "valeur", "number", "nummer"),
    # what is in a deposit
    "scan": ("image", "images", "digitalisat", "bild", "bilder", "facsimile", "numérisation", "photo"),
    "transcript": ("transcription", "transkript", "transkription", "abschrift"),
    "translation": ("übersetzung", "traduction"),
    # how complete it is, and who may see it
    "abridged": ("gekürzt", "abrégé", "shortened"),
    "excerpt": ("partial", "part", "auszug", "extrait", "incomplete"),
    "full": ("complete", "whole", "vollständig", "complet", "entire"),
    "closed": ("gesperrt", "fermé", "secret"),
    "embargo": ("until", "bis", "gesperrt bis"),
    "embargoed": ("embargo", "sperrfrist"),
    "open": ("offen", "frei", "public", "free", "ouvert", "libre"),
    "restricted": ("beschränkt", "on request", "eingeschränkt", "restreint"),
    # dates and titles
    "created": ("written", "geschrieben", "verfasst", "entstanden", "écrit"),
    "published": ("gedruckt", "veröffentlicht", "publié", "printed"),
    "received": ("empfangen", "erhalten", "reçu"),
    "sent": ("gesendet", "abgeschickt", "envoyé"),
    "digitized": ("scanned", "digitised", "digitalisiert", "gescannt", "numérisé"),
    "supplied": ("given", "devised", "archivist", "gebildet", "attribué"),
    # levels
    "box": ("karton", "schachtel", "carton", "boîte", "korobka", "doboz"),
    "fonds": ("fond", "bestand", "fondi", "fondo"),
    "inventory": ("opis", "findbuch", "inventar", "inventaire"),
    "item": ("stück", "pièce", "document"),
    "page": ("seite", "pagina"),
    "series": ("serie", "série", "reihe"),
    "volume": ("band", "bd", "tome"),
}


def _folded() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, others in _WORDS.items():
        for other in others:
            found[folded(other)] = (*found.get(folded(other), ()), word)
    return found


OTHER_WORDS = _folded()
"""From a word, folded, to the words of a record that may be meant by it."""
