"""The parts of documents as finished values, one module a part."""
