import JSON

extension GuardedList {
    /// Makes the list, as its hooks leave what is said about it.
    func create(_ notes: PropertyList.Notes) -> Work<Void> {
        passing(.post, nil, notes.request).then { passed in
            let notes = try passed.map { try PropertyList.Notes($0, over: notes) } ?? notes
            return Work { [store] in
                try store.createList(name, of: actor.id, notes: notes)
            } awaiting: { [store] in
                try await store.createList(name, of: actor.id, notes: notes)
            }
        }.then { announce(Self.news) }
    }

    /// Makes one change; comes to the number of items after it.
    func make(_ edit: PropertyListEdit) -> Work<Int> {
        list.then { try passing(edit, in: $0) }.then { edit in
            Work { [store] in
                try store.editList(name, of: actor.id, [edit])
            } awaiting: { [store] in
                try await store.editList(name, of: actor.id, [edit])
            }
        }.then { count in
            guard let count else { throw StoreError.noList(name) }
            return announce(Self.news).map { count }
        }
    }

    /// Sets what is said about the list.
    ///
    /// - Parameter change: makes of what is said what shall be.
    /// - Returns: the work.
    func annotate(
        _ change: @escaping @Sendable (PropertyList.Notes) throws -> PropertyList.Notes
    ) -> Work<Void> {
        list.then { list in
            let new = PropertyList(name, notes: try change(list.notes), count: list.count)
            return passing(.put, nil, new.account).map { try $0.map { try PropertyList.Notes($0, over: new.notes) } }
                .map { $0 ?? new.notes }
        }.then { notes in
            Work { [store] in
                try store.annotateList(name, of: actor.id, notes: notes)
            } awaiting: { [store] in
                try await store.annotateList(name, of: actor.id, notes: notes)
            }
        }.then { wasThere in
            guard wasThere else { throw StoreError.noList(name) }
            return announce(Self.news)
        }
    }

    /// Removes the list with its items.
    func delete() -> Work<Void> {
        list.then { passing(.delete, nil, $0.account) }.then { _ in
            Work { [store] in
                try store.deleteList(name, of: actor.id)
            } awaiting: { [store] in
                try await store.deleteList(name, of: actor.id)
            }
        }.then { wasThere in
            guard wasThere else { throw StoreError.noList(name) }
            return announce(nil)
        }
    }
}
