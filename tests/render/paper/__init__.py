"""The promises of documents on paper."""
