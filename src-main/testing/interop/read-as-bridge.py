"""Reads MT940 statements as G2P Bridge does (mt940_processor.py of its celery workers): what it would look up, or why it gives up.

In: a JSON list of texts. Out: a JSON list, for each text either {"error": ...} or {"account", "entries"}.
"""

import json
import sys

import mt940


def read(text):
    tags = [
        mt940.tags.AccountIdentification(),
        mt940.tags.StatementNumber(),
        mt940.tags.TransactionReferenceNumber(),
        mt940.tags.Statement(),
    ]
    statement = mt940.models.Transactions(
        processors={"pre_statement": [mt940.processors.add_currency_pre_processor("")]},
        tags={tag.id: tag for tag in tags},
    )
    statement.parse(text)
    entries = [entry(transaction.data) for transaction in statement if transaction.data["status"] in ("D", "RD")]
    return {"account": statement.data.get("account_identification", ""), "entries": entries}


def entry(data):
    narratives = data["transaction_details"].split("\n")
    return {
        "mark": data["status"],
        "amount": str(abs(data["amount"].amount)),
        "valueDate": str(data["date"]),
        "customerReference": data["customer_reference"],
        "bankReference": data["bank_reference"],
        "reconciliationId": (narratives[4] if len(narratives) > 4 else "") or data["customer_reference"],
        "beneficiary": narratives[3],
        "reason": narratives[-1],
    }


def read_or_give_up(text):
    try:
        return read(text)
    except Exception as error:  # The bridge, too, gives up a statement whatever the error is.
        return {"error": f"{type(error).__name__}: {error}"}


json.dump([read_or_give_up(text) for text in json.load(sys.stdin)], sys.stdout)
